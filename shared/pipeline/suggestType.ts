import type { Row } from '../model/csv';
import type { Target, ValueType } from '../model/plan';
import { reservedFields } from '../segment/reservedFields';
import { nameWords } from './columnName';
import { keyOf, placeOf } from './placeClaims';
import { readNumber } from './readNumber';
import { shapeOf } from './shapeOf';

/** Digits that nobody adds up: as numbers they lose zeros, or mean nothing. */
const codeWords: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'code',
  'zip',
  'zipcode',
  'postal',
  'postcode',
  'postalcode',
  'plz',
  'phone',
  'telephone',
  'tel',
  'mobile',
  'fax',
  'sku',
  'ean',
  'gtin',
  'upc',
  'isbn',
  'barcode',
  'iban',
  'ssn',
  'reference',
  'ref',
]);
/** "order number" is a name, "number of items" a number. */
const lastCodeWords: ReadonlySet<string> = new Set(['number', 'no', 'nr', 'num']);
/** So that the odd "n/a" in a column of numbers is found by the check, instead of making all of them text. */
const nearlyAll = 0.95;

/** Fields that Segment wants as text, such as `traits.phone`, even where all values are digits. */
const textFields: ReadonlySet<string> = new Set(
  reservedFields.filter(({ type }) => type === 'text').map(({ target }) => keyOf(placeOf(target))),
);

/**
 * The type of a column's values, by its name, its field and its first rows. Ids, postal codes and phone numbers stay text.
 *
 * @param written the type that the file itself gives them: then only numbers that could not be sent exactly become text
 */
export function suggestType(
  column: string,
  target: Target,
  rows: readonly Row[],
  index: number,
  written?: ValueType,
): ValueType {
  if (target.kind === 'integrations') return written === 'json' ? 'json' : 'boolean';
  if (!('path' in target)) return 'text';
  if (written !== undefined) return written === 'number' && holdsLongNumbers(rows, index) ? 'text' : written;
  if (textFields.has(keyOf(placeOf(target)))) return 'text';
  let filled = 0;
  let numbers = 0;
  let booleans = 0;
  let mustStayText = isCodeName(column);
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '') continue;
    filled += 1;
    const shape = shapeOf(cell);
    if (shape === 'integer' || shape === 'decimal' || shape === 'epoch') numbers += 1;
    else if (shape === 'boolean') booleans += 1;
    if (isDigitsToKeep(cell)) mustStayText = true;
  }
  if (filled === 0) return 'text';
  if (booleans >= filled * nearlyAll) return 'boolean';
  return numbers >= filled * nearlyAll && !mustStayText ? 'number' : 'text';
}

function holdsLongNumbers(rows: readonly Row[], index: number): boolean {
  return rows.some(({ cells }) => readNumber(cells[index] ?? '').kind === 'tooLong');
}

function isCodeName(column: string): boolean {
  const words = nameWords(column);
  return words.some((word) => codeWords.has(word)) || lastCodeWords.has(words.at(-1) ?? '');
}

/** Leading zeros, or more digits than a number holds. */
function isDigitsToKeep(cell: string): boolean {
  return /^-?0\d+$/.test(cell) || readNumber(cell).kind === 'tooLong';
}
