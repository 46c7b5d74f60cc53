import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './isThere';

/** Notes that the person does not want to be reminded of what an import has not sent. Everything else stays. */
export async function discardImport(folder: string): Promise<void> {
  await writeFile(markPath(folder), '');
}

export async function isDiscarded(folder: string): Promise<boolean> {
  return isThere(markPath(folder));
}

/** Whoever goes on with an import wants to be reminded of it again. Where that cannot be written down, nothing is lost. */
export async function undoDiscard(folder: string): Promise<void> {
  await rm(markPath(folder), { force: true }).catch(() => undefined);
}

/** A file with nothing in it: that it is there says everything. */
function markPath(folder: string): string {
  return path.join(folder, 'discarded');
}
