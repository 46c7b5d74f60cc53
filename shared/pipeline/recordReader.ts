import type { RowProblem } from '../model/csv';
import type { Table } from './findWholeRow';
import { hasComment, isComment } from './isComment';
import { recordParser } from './parseRecords';
import { readSoundRecord, suspectRecord } from './readSoundRecord';

export interface RecordsRead {
  /** Comments are blank lines. */
  readonly records: readonly (readonly string[])[];
  /** What is wrong with the quotes and line ends of records, by their index. */
  readonly problems: ReadonlyMap<number, RowProblem>;
  /** Characters used: where the next record begins. */
  readonly consumed: number;
  /** The next record is longer than can be read. */
  readonly endless: boolean;
}

const noProblems: ReadonlyMap<number, RowProblem> = new Map();

/**
 * Splits text into records: by papaparse, which is fast, where nothing is wrong; with care, record by record, where quotes
 * or line ends are not in order. Both read sound records alike, so it does not matter where the text is cut.
 */
export function recordReader(table: Table): (text: string, complete: boolean) => RecordsRead {
  const { dialect } = table;
  const parse = recordParser(dialect);
  return (text, complete) => {
    const escapes = dialect.escape !== undefined && text.includes(dialect.escape);
    if (escapes || hasComment(text, dialect) || text.length >= suspectRecord) {
      return readCarefully(text, table, complete);
    }
    const { records, consumed, flawed } = parse(text, complete);
    if (flawed || records.some((cells) => mayHaveSwallowed(cells, table))) {
      return readCarefully(text, table, complete);
    }
    return { records, problems: noProblems, consumed, endless: false };
  };
}

function mayHaveSwallowed(cells: readonly string[], { columnCount, dialect: { newline } }: Table): boolean {
  return cells.length !== columnCount && cells.some((cell) => cell.includes(newline));
}

function readCarefully(text: string, table: Table, complete: boolean): RecordsRead {
  const records: (readonly string[])[] = [];
  const problems = new Map<number, RowProblem>();
  let at = 0;
  while (at < text.length) {
    if (isComment(text, at, table.dialect)) {
      const lineEnd = text.indexOf(table.dialect.newline, at);
      if (lineEnd === -1 && !complete) break;
      records.push(['']);
      at = lineEnd === -1 ? text.length : lineEnd + 1;
      continue;
    }
    const record = readSoundRecord(text, at, table, complete);
    if (record === 'endless') return { records, problems, consumed: at, endless: true };
    if (record === undefined) break;
    if (record.problem !== undefined) problems.set(records.length, record.problem);
    records.push(record.cells);
    at = record.end;
  }
  return { records, problems, consumed: at, endless: false };
}
