import { isBlank } from './parseRecords';
import { valueKind } from './valueKind';

type Records = readonly (readonly string[])[];

const mostFooters = 5;
const totals =
  /^(?:(?:grand |sub-?)?totals?|sums?|summe|gesamt(?:summe|betrag|ergebnis)?|totaal|totale|total g[ée]n[ée]ral|somme|suma|итого|合計|合计)\s*(?::.*)?$/i;
const remark =
  /^\(?\s*(?:[-=*]{2,}|\d+ (?:rows?|records?|lines?|entries|results?|zeilen|datens[äa]tze|lignes|filas|righe)\b|(?:rows|records|count|row count|record count|anzahl)\s*[:=]|end of\b|generated\b|exported\b|created (?:by|on|at)\b|report (?:generated|created)\b|source:|quelle:|©|copyright\b|\*\*\*)/i;

/**
 * How many records at the end of a whole file are no rows, such as a sum or "12 rows". Only what is surely none: a row that
 * is left out without a reason would be lost.
 *
 * @param records of the table: its names and what follows, to the end of the file
 */
export function countFooter(records: Records, width: number): number {
  const filled = records.filter((record) => !isBlank(record));
  const blankBefore = new Set(records.filter((_, index) => isBlankAt(records, index - 1)));
  let footer = 0;
  for (let count = 1; count <= mostFooters && filled.length - count >= 2; count += 1) {
    const record = filled[filled.length - count];
    if (record === undefined) break;
    const above = filled.slice(1, filled.length - count);
    if (isFooter(record, above, width, blankBefore.has(record))) footer = count;
    else if (!isBare(record, width)) break;
  }
  return footer;
}

function isBlankAt(records: Records, index: number): boolean {
  const record = records[index];
  return record?.every((cell) => cell.trim() === '') === true;
}

/** One filled cell where a row has several: it may belong to a footer that begins above it. */
function isBare(record: readonly string[], width: number): boolean {
  return width > 2 && record.filter((cell) => cell.trim() !== '').length <= 1;
}

function isFooter(record: readonly string[], above: Records, width: number, setOff: boolean): boolean {
  const filled = record.filter((cell) => cell.trim() !== '');
  const [first] = filled;
  if (first === undefined) return false;
  const cellsMissing = alwaysFilled(above, width).filter((column) => (record[column] ?? '').trim() === '');
  if (cellsMissing.length === 0) return false;
  if (totals.test(first.trim())) return true;
  if (filled.length === 1 && remark.test(first.trim())) return true;
  if (record.length === 1 && width > 2 && setOff && valueKind(first) === 'text') return true;
  // The third row of ids 1, 2 and 3 is no sum.
  if ((record[0] ?? '').trim() !== '') return false;
  const { numbers, sums } = countSums(record, above);
  if (sums === numbers && sums === filled.length) return cellsMissing.length * 2 >= width;
  return sums > 1 && sums === filled.length - 1;
}

function alwaysFilled(records: Records, width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    records.every((record) => record.length < width || (record[column] ?? '').trim() !== ''),
  );
}

interface Sums {
  readonly numbers: number;
  readonly sums: number;
}

/** How many numbers the record holds, and how many of them are the sum of those above. */
function countSums(record: readonly string[], above: Records): Sums {
  let numbers = 0;
  let sums = 0;
  for (const [column, cell] of record.entries()) {
    const sum = looseNumber(cell);
    if (sum === undefined) continue;
    numbers += 1;
    const parts = above.map((cells) => looseNumber(cells[column] ?? '') ?? 0);
    const total = parts.reduce((all, part) => all + part, 0);
    if (parts.length > 1 && sum !== 0 && Math.abs(total - sum) < 0.01) sums += 1;
  }
  return { numbers, sums };
}

/** Whichever of point and comma stands last is the decimal sign, where it does not set off thousands. */
function looseNumber(cell: string): number | undefined {
  const text = cell.replace(/[\s€$£%']/g, '');
  if (!/^[-+]?[\d.,]*\d$/.test(text)) return undefined;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1 || /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(text))
    return Number(text.replace(/[.,]/g, ''));
  return Number(`${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`);
}
