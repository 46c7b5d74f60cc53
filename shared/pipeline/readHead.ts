import { type FileWarning, mostColumns, type Row } from '../model/csv';
import { type Dialect } from '../model/dialect';
import { FailureError } from '../model/failure';
import { countLineEnds } from './countLineEnds';
import { nameColumns } from './nameColumns';
import { isBlank } from './parseRecords';
import { createRowParser } from './parseRows';
import { createPreamble, type Names } from './preamble';
import { recordReader } from './recordReader';

export interface Head {
  readonly columns: string[];
  /** Every row of the text but a torn last one, and short ones right before it. */
  readonly rows: Row[];
  /** The first 100 lines as they stand in the file, each shortened to 1,000 characters. */
  readonly rawLines: string[];
  readonly warnings: FileWarning[];
}

const rawLineCount = 100;
const rawLineLength = 1000;
const exampleCount = 5;

/**
 * Reads the first part of a file. `complete`: it is the whole file, so its end ends the last row.
 * Without any column (blank text), `columns` is empty.
 * Throws a FailureError `fileTooManyColumns` with `count` and `limit`, and what the row parser throws.
 */
export function readHead(text: string, dialect: Dialect, complete: boolean): Head {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const preamble = createPreamble(dialect);
  const rest = body.slice(preamble.read(body, 0, complete));
  const names = preamble.names();
  const header = preamble.done() ? widened(names?.cells, rest, dialect, complete) : [];
  if (header.length > mostColumns) {
    throw new FailureError('fileTooManyColumns', { count: header.length, limit: mostColumns });
  }
  const columns = nameColumns(header);
  const parser = createRowParser(dialect, columns.length);
  const rows = [...parser.push(body)].flat();
  if (complete) rows.push(...[...parser.end()].flat());
  return {
    columns,
    rows,
    rawLines: rawLines(body, dialect.newline, complete),
    warnings: [
      ...headerWarnings(header, columns, dialect),
      ...rowWarnings(rows, names),
      ...newlineWarnings(body, dialect),
    ],
  };
}

/** The names, or as many empty ones as rows mostly have cells, where that is more and something stands in them. */
function widened(
  names: readonly string[] | undefined,
  rest: string,
  dialect: Dialect,
  complete: boolean,
): string[] {
  const header = names ?? firstOf(rest, dialect, complete).map(() => '');
  const read = recordReader({ dialect, columnCount: header.length });
  const records = read(rest, complete).records.filter((cells) => !isBlank(cells));
  const missing = new Array<string>(commonWidth(records, header.length) - header.length).fill('');
  return dialect.unnamed === 'first' ? [...missing, ...header] : [...header, ...missing];
}

/** The first row, where none has the names. */
function firstOf(text: string, dialect: Dialect, complete: boolean): readonly string[] {
  const first = createPreamble({ ...dialect, header: true, skipFirst: undefined });
  first.read(text, 0, complete);
  return first.names()?.cells ?? [];
}

/** The width that most records have; never less than `width` unless nothing stands beyond it. */
function commonWidth(records: readonly (readonly string[])[], width: number): number {
  const counts = new Map<number, number>();
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = width;
  for (const [length, count] of counts) if (count > records.length / 2) best = length;
  if (best <= width) return width;
  const used = records.some((cells) => cells.slice(width).some((cell) => cell.trim() !== ''));
  return used ? best : width;
}

function headerWarnings(
  header: readonly string[],
  columns: readonly string[],
  dialect: Dialect,
): FileWarning[] {
  if (!dialect.header) return [];
  const unnamed = columns.filter((_, index) => (header[index] ?? '').trim() === '');
  const repeated = columns.filter((name, index) => {
    const given = (header[index] ?? '').trim();
    return given !== '' && given !== name;
  });
  return [warning('duplicateColumn', repeated), warning('unnamedColumn', unnamed)].flat();
}

function rowWarnings(rows: readonly Row[], names: Names | undefined): FileWarning[] {
  const kinds = [
    'tooManyCells',
    'tooFewCells',
    'undecodable',
    'nul',
    'quoteInside',
    'quoteNeverClosed',
    'lineEndInside',
    'brokenLine',
    'cutOff',
  ] as const;
  const all = names?.problem === undefined ? rows : [names, ...rows];
  return kinds.flatMap((kind) =>
    warning(
      kind,
      all.filter(({ problem }) => problem === kind).map(({ rowNumber }) => rowNumber),
    ),
  );
}

function newlineWarnings(text: string, dialect: Dialect): FileWarning[] {
  if (dialect.newline === '\r') return [];
  const { lf, crlf } = countLineEnds(text, dialect.quote);
  const count = Math.min(lf, crlf);
  return count === 0 ? [] : [{ kind: 'mixedNewlines', count, examples: [] }];
}

function warning(kind: FileWarning['kind'], examples: readonly (string | number)[]): FileWarning[] {
  if (examples.length === 0) return [];
  const first = examples.slice(0, exampleCount);
  return [
    {
      kind,
      count: examples.length,
      examples: first.map((example) => (typeof example === 'string' ? example.slice(0, 200) : example)),
    },
  ];
}

export function rawLines(text: string, newline: '\n' | '\r', complete: boolean): string[] {
  const lines: string[] = [];
  let start = 0;
  while (lines.length < rawLineCount && start < text.length) {
    const end = text.indexOf(newline, start);
    // A torn last line would look as if the file were damaged.
    if (end === -1 && !complete && lines.length > 0) break;
    const line = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
    lines.push(line.length > rawLineLength ? `${line.slice(0, rawLineLength)}…` : line);
    start = end === -1 ? text.length : end + 1;
  }
  return lines;
}
