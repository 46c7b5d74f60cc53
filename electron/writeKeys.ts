import { safeStorage } from 'electron';

/** Electron's safeStorage, with the newer calls that wait for the system's key store instead of blocking. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  getSelectedStorageBackend?(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(sealed: Buffer): Promise<{ readonly result: string }>;
}

export interface WriteKeys {
  /** Whether the operating system keeps keys safe. Where it does not, they must not touch the disk. */
  readonly areKept: () => Promise<boolean>;
  /** The key as only this person on this computer can read it, in Base64. */
  readonly seal: (key: string) => Promise<string>;
  /** Undefined when it cannot be read any more, for instance after the system's key store was reset. */
  readonly unseal: (sealed: string) => Promise<string | undefined>;
}

/** The one door to the system's key store. To be asked only once the app is ready. */
export function createWriteKeys(storage: SafeStorage = safeStorage): WriteKeys {
  return {
    areKept: async () => {
      // This backend scrambles with a password that everyone knows: that is no protection.
      if (storage.getSelectedStorageBackend?.() === 'basic_text') return false;
      return storage.isAsyncEncryptionAvailable
        ? storage.isAsyncEncryptionAvailable()
        : storage.isEncryptionAvailable();
    },
    seal: async (key) => {
      const sealed = storage.encryptStringAsync
        ? await storage.encryptStringAsync(key)
        : storage.encryptString(key);
      return sealed.toString('base64');
    },
    unseal: async (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      try {
        if (storage.decryptStringAsync) return (await storage.decryptStringAsync(bytes)).result;
        return storage.decryptString(bytes);
      } catch {
        return undefined;
      }
    },
  };
}
