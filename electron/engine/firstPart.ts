import type { FileWarning, Row } from '../../shared/model/csv';
import type { Dialect } from '../../shared/model/dialect';
import type { ValueType } from '../../shared/model/plan';
import type { FileDoubt, FileParts } from '../../shared/model/openedFile';

/** A table as the first part of its file tells it, whatever the file is written as. */
export interface FirstPart {
  readonly dialect: Dialect;
  readonly byteOrderMark: boolean;
  /** Unique, non-empty names; none where nothing stands in it. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What the file itself says that each column's values are, where it does. */
  readonly types?: readonly (ValueType | undefined)[] | undefined;
  /** As it is written; none where that is nothing that a person can read. */
  readonly rawLines: readonly string[];
  readonly warnings: readonly FileWarning[];
  /** Whether these are all rows. */
  readonly complete: boolean;
  /** Bytes of the file on the disk that hold these rows. */
  readonly bytes: number;
  /** What else of the file could be chosen. */
  readonly parts?: FileParts | undefined;
  /** What only the person can tell. */
  readonly doubt?: FileDoubt | undefined;
}
