import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** The file is there whole or not at all, after a crash and after a power cut: written beside, kept, renamed, its folder kept. */
export async function writeAtomically(target: string, text: string): Promise<void> {
  const beside = `${target}.new`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, target);
  // Windows cannot open a folder, and keeps renames without it.
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
