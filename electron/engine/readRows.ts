import type { Dialect } from '../../shared/model/dialect';
import type { LaterColumn, Row } from '../../shared/model/csv';
import type { FileIdentity } from './messages';
import { isFileList } from './fileList';
import { readJsonRows } from './readJsonRows';
import { readListRows } from './readListRows';
import { readSheetRows } from './readSheetRows';
import { readTextRows } from './readTextRows';
import type { UnpackedOptions } from './readUnpacked';

export interface RowsChunk {
  readonly rows: readonly Row[];
  /** Bytes of the file before and after the piece that these rows end in. */
  readonly startByte: number;
  readonly endByte: number;
  /** Where reading can go on after these rows; undefined where that is not known exactly. Valid until the next is asked for. */
  readonly place: () => Place | undefined;
  /** Columns of these rows that the table has not; the same one may come again with later rows. */
  readonly laterColumns?: readonly LaterColumn[];
}

/** A place between two records. */
export interface Place {
  /** Byte of the file at which the next record begins. */
  readonly byte: number;
  /** The number of the last record before it. */
  readonly record: number;
}

export interface RowsOptions extends Omit<UnpackedOptions, 'from'> {
  /** Missing: the beginning of the file. */
  readonly from?: Place | undefined;
}

/** How a file is read: as its plan says. */
export interface TableReading {
  readonly dialect: Dialect;
  /** The columns' names, which tell a row's cells where its own keys do. */
  readonly columns: readonly string[];
}

/**
 * The rows of a file, piece by piece, whatever it is written as: the one door to them. Ends early and in silence when the
 * signal says stop.
 *
 * @throws FailureError as readBytes does, and what is wrong with the file as a whole, such as `fileRowTooLong`
 */
export function readRows(
  path: string,
  identity: FileIdentity,
  table: TableReading,
  options: RowsOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  if (isFileList(path)) return readListRows(path, identity, table, options, readRows);
  const { layout } = table.dialect;
  switch (layout?.kind) {
    case undefined:
      return readTextRows(path, identity, table, options);
    case 'sheet':
      return readSheetRows(path, identity, layout.name, table, options);
    case 'jsonLines':
    case 'jsonArray':
      return readJsonRows(path, identity, table, options);
  }
}
