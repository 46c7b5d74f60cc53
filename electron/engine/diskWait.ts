import type { FileHandle } from 'node:fs/promises';

/**
 * Resolves when everything that is written by now survives a power cut. One wait for the disk serves all who ask while the
 * one before is under way, which may have begun before their lines were written.
 */
export function createDiskWait(file: Pick<FileHandle, 'datasync'>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function syncAfter(before: Promise<void>): Promise<void> {
    // Whoever waited for it was told.
    await before.catch(() => undefined);
    next = undefined;
    await file.datasync();
  }

  return () => {
    if (next === undefined) {
      next = syncAfter(running);
      running = next;
    }
    return next;
  };
}
