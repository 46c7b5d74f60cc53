import type { Dialect, FilePreview } from '../../shared/model/csv';
import { FailureError } from '../../shared/model/failure';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { ownColumns } from '../../shared/pipeline/retryFile';
import { profileColumns } from '../../shared/pipeline/profileColumns';
import { type Head, readHead } from '../../shared/pipeline/readHead';
import { findFirstPlan } from './firstPlan';
import { identifyFile } from './fileIdentity';
import type { FileIdentity } from './messages';
import { type FileHead, readFileHead } from './readFileHead';

export interface OpenedFile {
  readonly preview: OpenedPreview;
  readonly identity: FileIdentity;
}

const previewRows = 100;
/** Every cell of a preview is checked twice on its way and then drawn: of a very wide file fewer rows are shown. */
const previewCells = 20_000;
const fewestPreviewRows = 10;

/**
 * Looks at the first part of a file, whatever its size.
 *
 * @param input.dialect as the person corrected it; undefined finds out
 * @throws FailureError when the file cannot be read, is no table, or has no rows
 */
export async function openFile(input: {
  readonly token: string;
  readonly path: string;
  readonly name: string;
  readonly dialect?: Dialect | undefined;
  /** The folder that holds those of all imports. */
  readonly imports?: string | undefined;
}): Promise<OpenedFile> {
  const identity = await identifyFile(input.path);
  const head = await readFileHead(input.path, identity);
  if (head.complete && head.text.trim() === '') throw new FailureError('fileEmpty');
  const dialect = input.dialect ?? detectDialect(head.text);
  const { columns, rows, rawLines, warnings } = readHead(head.text, dialect, head.complete);
  // A first row that does not end in so much text.
  if (columns.length === 0) throw new FailureError('fileQuoteNeverClosed', { row: 1 });
  if (rows.length === 0 && head.complete) throw new FailureError('fileHeaderOnly');
  return {
    identity,
    preview: {
      token: input.token,
      name: input.name.slice(0, 1000),
      size: identity.size,
      dialect,
      byteOrderMark: head.byteOrderMark,
      columns,
      rawLines,
      rows: rows.slice(0, shownRows(columns.length)).map(copyRow),
      profiles: profileColumns(rows, columns.length),
      rowCount: countOf(rows, head, identity),
      warnings,
      ...(await retryOf(input.imports, columns, rows)),
    },
  };
}

/** Whether these are rows to be sent again, and by which plan. */
async function retryOf(
  imports: string | undefined,
  columns: readonly string[],
  rows: Head['rows'],
): Promise<Pick<OpenedPreview, 'retry'>> {
  if (ownColumns(columns) === undefined) return {};
  const plan = imports === undefined ? undefined : await findFirstPlan(imports, columns, rows[0]);
  return { retry: plan === undefined ? {} : { plan } };
}

function shownRows(columns: number): number {
  return Math.min(previewRows, Math.max(fewestPreviewRows, Math.floor(previewCells / columns)));
}

function copyRow(row: Head['rows'][number]): FilePreview['rows'][number] {
  const { extraCells, ...rest } = row;
  return {
    ...rest,
    cells: [...row.cells],
    ...(extraCells === undefined ? {} : { extraCells: [...extraCells] }),
  };
}

/** Exact for a file that was read whole; else as many as the first part suggests. */
function countOf(rows: Head['rows'], head: FileHead, { size }: FileIdentity): FilePreview['rowCount'] {
  if (head.complete) return { value: rows.length, exact: true };
  return { value: Math.max(rows.length, Math.round((rows.length * size) / head.bytes)), exact: false };
}
