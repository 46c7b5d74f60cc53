import type { FilePreview, Row } from '../../shared/model/csv';
import type { Dialect } from '../../shared/model/dialect';
import { FailureError } from '../../shared/model/failure';
import type { FilePart, OpenedPreview } from '../../shared/model/openedFile';
import { ownColumns } from '../../shared/pipeline/retryFile';
import { profileColumns } from '../../shared/pipeline/profileColumns';
import { findFirstPlan } from './firstPlan';
import { identifyFile } from './fileIdentity';
import type { FirstPart } from './firstPart';
import type { FileIdentity } from './messages';
import { isFileList } from './fileList';
import { readFirstOfList } from './readFirstOfList';
import { readFirstPart } from './readFirstPart';

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
  /** The part of it that the person chose, where no dialect says it. */
  readonly part?: FilePart | undefined;
  /** The folder that holds those of all imports. */
  readonly imports?: string | undefined;
}): Promise<OpenedFile> {
  const identity = await identifyFile(input.path);
  const first = isFileList(input.path)
    ? await readFirstOfList(input.path, input.dialect)
    : await readFirstPart(input.path, identity, input.dialect, input.part);
  const { dialect, byteOrderMark, columns, rows, rawLines, warnings, parts, doubt } = first;
  if (rows.length === 0 && first.complete) throw new FailureError('fileHeaderOnly');
  return {
    identity,
    preview: {
      token: input.token,
      name: input.name.slice(0, 1000),
      size: identity.size,
      dialect,
      byteOrderMark,
      columns: [...columns],
      rawLines: [...rawLines],
      rows: rows.slice(0, shownRows(columns.length)).map(copyRow),
      profiles: typedProfiles(first),
      rowCount: countOf(first, identity),
      warnings: [...warnings],
      ...(parts === undefined ? {} : { parts }),
      ...(doubt === undefined ? {} : { doubt }),
      ...(await retryOf(input.imports, columns, rows)),
    },
  };
}

/** Whether these are rows to be sent again, and by which plan. */
async function retryOf(
  imports: string | undefined,
  columns: readonly string[],
  rows: FirstPart['rows'],
): Promise<Pick<OpenedPreview, 'retry'>> {
  if (ownColumns(columns) === undefined) return {};
  const plan = imports === undefined ? undefined : await findFirstPlan(imports, columns, rows[0]);
  return { retry: plan === undefined ? {} : { plan } };
}

function typedProfiles({ rows, columns, types }: FirstPart): FilePreview['profiles'] {
  return profileColumns(rows, columns.length).map((profile, index) => {
    const type = types?.[index];
    return type === undefined ? profile : { ...profile, type };
  });
}

function shownRows(columns: number): number {
  return Math.min(previewRows, Math.max(fewestPreviewRows, Math.floor(previewCells / columns)));
}

function copyRow(row: Row): FilePreview['rows'][number] {
  const { extraCells, ...rest } = row;
  return {
    ...rest,
    cells: [...row.cells],
    ...(extraCells === undefined ? {} : { extraCells: [...extraCells] }),
  };
}

/** Exact for a file that was read whole; else as many as the first part suggests. */
function countOf({ rows, complete, bytes }: FirstPart, { size }: FileIdentity): FilePreview['rowCount'] {
  if (complete) return { value: rows.length, exact: true };
  const suggested = Math.round((rows.length * size) / Math.max(1, bytes));
  return { value: Math.max(rows.length, suggested), exact: false };
}
