import { describe, expect, test, vi } from 'vitest';
import { createWriteKeys, type SafeStorage } from '../../electron/writeKeys';

vi.mock('electron', () => ({ safeStorage: undefined }));

const reverse = (text: string) => [...text].reverse().join('');

const older: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`sync ${reverse(text)}`),
  decryptString: (sealed) => {
    const text = sealed.toString();
    if (!text.startsWith('sync ')) throw new Error('Error while decrypting the ciphertext');
    return reverse(text.slice('sync '.length));
  },
};

const newer: SafeStorage = {
  isEncryptionAvailable: () => {
    throw new Error('deprecated');
  },
  encryptString: () => {
    throw new Error('deprecated');
  },
  decryptString: () => {
    throw new Error('deprecated');
  },
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`async ${reverse(text)}`)),
  decryptStringAsync: (sealed) => {
    const text = sealed.toString();
    return text.startsWith('async ')
      ? Promise.resolve({ result: reverse(text.slice('async '.length)) })
      : Promise.reject(new Error('Error while decrypting the ciphertext'));
  },
};

describe.each([
  ['of an older Electron', older],
  ['of a newer Electron', newer],
])('the key store %s', (_which, storage) => {
  test('gives back what it sealed', async () => {
    const writeKeys = createWriteKeys(storage);
    const sealed = await writeKeys.seal('abcd1234');
    expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('abcd1234');
    expect(await writeKeys.unseal(sealed)).toBe('abcd1234');
  });

  test('gives nothing back for what it cannot open any more', async () => {
    expect(await createWriteKeys(storage).unseal('c29tZXRoaW5nIGVsc2U=')).toBeUndefined();
  });

  test('keeps keys', async () => {
    expect(await createWriteKeys(storage).areKept()).toBe(true);
  });
});

test('keys are not kept where the system has no key store', async () => {
  expect(await createWriteKeys({ ...older, isEncryptionAvailable: () => false }).areKept()).toBe(false);
  const none = { ...newer, isAsyncEncryptionAvailable: () => Promise.resolve(false) };
  expect(await createWriteKeys(none).areKept()).toBe(false);
});

test('keys are not kept by a key store whose password everyone knows', async () => {
  const basic = { getSelectedStorageBackend: () => 'basic_text' };
  expect(await createWriteKeys({ ...older, ...basic }).areKept()).toBe(false);
  expect(await createWriteKeys({ ...newer, ...basic }).areKept()).toBe(false);
  const real = { getSelectedStorageBackend: () => 'gnome_libsecret' };
  expect(await createWriteKeys({ ...older, ...real }).areKept()).toBe(true);
});
