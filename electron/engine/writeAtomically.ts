import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { type Clock, systemClock } from './clock';
import { systemCode } from './fileFailure';

/** Milliseconds between tries to rename, while another program such as a virus scanner has the file open on Windows. */
const pauses = [20, 50, 100, 200, 300, 400];
const busy: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The file is there whole or not at all, after a crash and after a power cut: written beside, kept, renamed, its folder kept. */
export async function writeAtomically(
  target: string,
  text: string,
  clock: Pick<Clock, 'sleep'> = systemClock,
): Promise<void> {
  const beside = `${target}.new`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await renameWhenFree(beside, target, clock);
  await syncFolder(path.dirname(target));
}

async function renameWhenFree(from: string, to: string, clock: Pick<Clock, 'sleep'>): Promise<void> {
  for (const pause of pauses) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!busy.has(systemCode(error))) throw error;
      await clock.sleep(pause);
    }
  }
  await rename(from, to);
}

/** Windows cannot open a folder, and keeps renames without it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some network drives refuse; the file is written all the same.
  } finally {
    await handle?.close();
  }
}
