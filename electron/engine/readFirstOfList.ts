import path from 'node:path';
import { FailureError } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import { nameColumns } from '../../shared/pipeline/nameColumns';
import { identifyFile } from './fileIdentity';
import { readFileList } from './fileList';
import type { FirstPart } from './firstPart';
import { readFirstPart } from './readFirstPart';
import { listColumns } from './readListRows';

/**
 * The first part of a list of files: that of its first file that has rows.
 *
 * @throws FailureError as {@link readFirstPart} does, and `filesDiffer` when a file has other columns than the first
 */
export async function readFirstOfList(list: string, given: Dialect | undefined): Promise<FirstPart> {
  const files = await readFileList(list);
  const [first = ''] = files;
  const start = await readFirstPart(first, await identifyFile(first), given);
  let shown = { file: first, part: start };
  for (const file of files.slice(1)) {
    const part = await readFirstPart(file, await identifyFile(file), start.dialect);
    if (!isSame(part.columns, start.columns)) {
      throw new FailureError('filesDiffer', { first: path.basename(first), other: path.basename(file) });
    }
    if (shown.part.rows.length === 0) shown = { file, part };
  }
  const { file, part } = shown;
  const name = path.basename(file);
  return {
    ...part,
    columns: nameColumns([...part.columns, ...listColumns]),
    rows: part.rows.map((row) => ({ ...row, cells: [...row.cells, name, String(row.rowNumber)] })),
    complete: false,
  };
}

export function isSame(some: readonly string[], other: readonly string[]): boolean {
  return some.length === other.length && some.every((column, index) => column === other[index]);
}
