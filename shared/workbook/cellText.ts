import { FailureError } from '../model/failure';
import { type NumberFormat, plainNumber } from './numberFormat';
import { numberText } from './numberText';
import type { DateSystem } from './serialTime';
import type { SheetCell } from './sheetReader';

/** What a workbook's cells refer to. */
export interface CellBook {
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
  /** The shared text of that number; undefined where there is none. */
  readonly sharedString: (index: number) => string | undefined;
}

/** What stands in a cell whose formula was never calculated, as Excel says it. */
const uncalculated = '#CALC!';

/**
 * The text of a cell: numbers by {@link numberText}, `true` and `false`, errors such as `#N/A` as they are shown.
 *
 * @throws FailureError `fileWorkbookBroken` where its text is not in the workbook
 */
export function cellText({ type, style, value }: SheetCell, book: CellBook): string {
  switch (type) {
    case 'number':
      return numberText(value, book.formats[style] ?? plainNumber, book.dateSystem);
    case 'shared': {
      const text = book.sharedString(Number(value));
      if (text === undefined) throw new FailureError('fileWorkbookBroken');
      return text;
    }
    case 'boolean':
      if (value === '1') return 'true';
      return value === '0' ? 'false' : value;
    case 'date':
      return isoDate(value, book.formats[style] ?? plainNumber);
    case 'uncalculated':
      return uncalculated;
    case 'text':
    case 'error':
      return value;
  }
}

/** ISO 8601 already; a date without a time is written with midnight. */
function isoDate(value: string, { kind }: NumberFormat): string {
  const text = value.replace(/\.0+$/, '');
  return kind === 'dateTime' ? text : text.replace(/T00:00:00$/, '');
}
