import { FailureError } from '../model/failure';
import { columnIndex } from './columnIndex';
import { escapedText } from './escapedText';
import { type Attributes, createXmlReader } from './xmlReader';

/** A cell as the sheet's part writes it. */
export interface SheetCell {
  /** From 0. */
  readonly column: number;
  readonly type: CellType;
  /** Which of the workbook's styles it has. */
  readonly style: number;
  readonly value: string;
}

/** uncalculated: a formula without a result, as programs leave it that write workbooks without opening them. */
type CellType = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date' | 'uncalculated';

export interface SheetRow {
  /** As the sheet shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** Those that hold something, from left to right. */
  readonly cells: readonly SheetCell[];
}

export interface SheetReader {
  /** Takes the next piece of the part, cut anywhere, and returns the rows that are complete by now. */
  readonly push: (xml: string) => SheetRow[];
  /** @throws FailureError `fileWorkbookBroken` where the part is not complete */
  readonly end: () => void;
  /** Columns that are hidden, from 0; known before the first row. */
  readonly hiddenColumns: () => readonly number[];
}

const types: ReadonlyMap<string, CellType> = new Map([
  ['n', 'number'],
  ['s', 'shared'],
  ['str', 'text'],
  ['inlineStr', 'text'],
  ['b', 'boolean'],
  ['e', 'error'],
  ['d', 'date'],
]);
/** As many as Excel has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Reads the rows of a sheet's part. @throws FailureError `fileWorkbookBroken` out of all that it does */
export function createSheetReader(): SheetReader {
  let rows: SheetRow[] = [];
  const hiddenColumns: number[] = [];
  let number = 0;
  let hidden = false;
  let cells: SheetCell[] = [];
  let column = -1;
  let attributes: Attributes = {};
  let value: string | undefined;
  let hasFormula = false;
  let taking = false;
  let phonetic = 0;

  function endCell(): void {
    const type = attributes['t'];
    const style = Number(attributes['s'] ?? 0);
    const kind = type === undefined ? 'number' : (types.get(type) ?? 'text');
    if (hasFormula && (value === undefined || (value === '' && kind !== 'text'))) {
      cells.push({ column, type: 'uncalculated', style, value: '' });
    } else if (value !== undefined && value !== '') {
      cells.push({ column, type: kind, style, value: kind === 'text' ? escapedText(value) : value });
    }
  }

  const xml = createXmlReader({
    open: (name, given) => {
      switch (name) {
        case 'row':
          number = next(given['r'], number, mostRows);
          hidden = isTrue(given['hidden']);
          cells = [];
          column = -1;
          break;
        case 'c':
          column = nextColumn(given['r'], column);
          attributes = given;
          value = undefined;
          hasFormula = false;
          break;
        case 'v':
        case 't':
          if (phonetic > 0) break;
          taking = true;
          value ??= '';
          break;
        case 'f':
          hasFormula = true;
          break;
        case 'rPh':
          phonetic += 1;
          break;
        case 'col':
          if (isTrue(given['hidden'])) hiddenColumns.push(...range(given));
          break;
      }
    },
    text: (text) => {
      if (taking) value = `${value ?? ''}${text}`;
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          taking = false;
          break;
        case 'c':
          endCell();
          break;
        case 'row':
          rows.push({ number, hidden, cells });
          break;
        case 'rPh':
          phonetic -= 1;
          break;
      }
    },
  });

  return {
    push: (piece) => {
      rows = [];
      xml.push(piece);
      return rows;
    },
    end: xml.end,
    hiddenColumns: () => hiddenColumns,
  };
}

/** Rows and cells are numbered by themselves where nothing is said. Twice the same, rows could not be told apart. */
function next(said: string | undefined, before: number, most: number): number {
  const number = said === undefined ? before + 1 : Number(said);
  if (!Number.isInteger(number) || number <= before || number > most) {
    throw new FailureError('fileWorkbookBroken');
  }
  return number;
}

function nextColumn(said: string | undefined, before: number): number {
  const index = said === undefined ? before + 1 : columnIndex(said);
  if (index === undefined || index <= before || index >= mostColumns) {
    throw new FailureError('fileWorkbookBroken');
  }
  return index;
}

function range({ min, max }: Attributes): number[] {
  const first = Number(min);
  const last = Math.min(Number(max), mostColumns);
  return first >= 1 && last >= first
    ? Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index)
    : [];
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
