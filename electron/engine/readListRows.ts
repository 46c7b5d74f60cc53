import path from 'node:path';
import { identifyFile, identifySameFile } from './fileIdentity';
import { readFileList } from './fileList';
import { listMark } from './hashFile';
import type { FileIdentity } from './messages';
import type { readRows, RowsChunk, RowsOptions, TableReading } from './readRows';

/** What a row of a list has more than its file says: the file's name, and the row's number there. */
export const listColumns = ['file', 'file row'] as const;

/**
 * The rows of a list of files, one file after the other. Row numbers go on from file to file, so that each stands once; the
 * last two cells say where the row is found.
 *
 * @param readFile reads one of them
 * @throws FailureError as readRows does
 */
export async function* readListRows(
  list: string,
  identity: FileIdentity,
  { dialect, columns }: TableReading,
  { signal, chunkBytes, pieces, onBytes }: RowsOptions,
  readFile: typeof readRows,
): AsyncGenerator<RowsChunk, void, undefined> {
  const table = { dialect, columns: columns.slice(0, -listColumns.length) };
  const options = { signal, chunkBytes, pieces, onBytes };
  let before = 0;
  let bytesBefore = 0;
  for (const file of await readFileList(list)) {
    if (signal?.aborted === true) return;
    // All of them: what comes last would else be read as it has become meanwhile.
    await identifySameFile(list, identity);
    const own = await identifyFile(file);
    const name = path.basename(file);
    onBytes?.(listMark(name, own));
    let last = before;
    for await (const { rows, startByte, endByte } of readFile(file, own, table, options)) {
      last = before + (rows.at(-1)?.rowNumber ?? last - before);
      yield {
        rows: rows.map((row) => ({
          ...row,
          rowNumber: before + row.rowNumber,
          cells: [...row.cells, name, String(row.rowNumber)],
        })),
        startByte: bytesBefore + startByte,
        endByte: bytesBefore + endByte,
        // The numbers of its rows depend on the files before it.
        place: () => undefined,
      };
    }
    before = last;
    bytesBefore += own.size;
  }
}
