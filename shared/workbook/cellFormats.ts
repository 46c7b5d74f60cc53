import { builtInFormat, type NumberFormat, numberFormat, plainNumber } from './numberFormat';
import { readXml } from './xmlReader';

/** The number formats of a workbook's cells by their style. @throws FailureError `fileWorkbookBroken` */
export function cellFormats(styles: string): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  readXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        // Styles of conditions have formats of the same element without being any cell's.
        codes.set(Number(attributes['numFmtId']), numberFormat(attributes['formatCode'] ?? ''));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(codes.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.length === 0 ? [plainNumber] : formats;
}
