import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Contender } from '../race';

/** papaparse alone, over the same file and piece by piece: what any reader built on it costs at least. */
export const bareParse: Contender = async ({ file }) => {
  return () =>
    new Promise<void>((resolve, reject) => {
      Papa.parse<readonly string[]>(createReadStream(file, 'utf8'), {
        delimiter: ',',
        newline: '\n',
        chunk: () => undefined,
        complete: () => resolve(),
        error: reject,
      });
    });
};
