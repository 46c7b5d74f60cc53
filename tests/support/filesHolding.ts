import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files below a folder that hold a text, however deep, by their names from there. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(text)) found.push(path.relative(folder, file));
  }
  return found;
}
