import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file of sign-ups whose plan is clear from its column names: one track event a row. */
export async function writeSignUps(folder: string, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, row) => `user-${row},Signed Up,2024-01-02T03:04:05Z,${'x'.repeat(100)}`,
  );
  const file = path.join(folder, 'sign-ups.csv');
  await writeFile(file, ['userId,event,timestamp,properties.note', ...lines, ''].join('\n'));
  return file;
}
