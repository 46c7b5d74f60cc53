import { zipOf, type ZipPart } from './zipOf';

/** Text is shared; `xml` is a whole cell as it stands in the sheet's part, with `@` for its name. */
export type TestCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly xml: string }
  | { readonly value: number; readonly format: string };

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Row by row; undefined leaves a row out of the part. */
  readonly rows: readonly (readonly TestCell[] | undefined)[];
  readonly hiddenRows?: readonly number[];
  /** As `<cols>` says them, from 1. */
  readonly hiddenColumns?: readonly number[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  /** Parts written instead of, or besides, those that are made; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** An .xlsx, written as Excel does it. */
export function workbookOf(workbook: TestWorkbook): Buffer {
  return zipOf(workbookParts(workbook));
}

export function workbookParts({ sheets, date1904 = false, parts = {} }: TestWorkbook): ZipPart[] {
  const strings: string[] = [];
  const formats: string[] = [];
  const made = new Map<string, string | undefined>([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ],
    ['_rels/.rels', rels([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets, date1904)],
    [
      'xl/_rels/workbook.xml.rels',
      rels([
        ...sheets.map((_, index): [string, string, string] => [
          `rId${index + 1}`,
          'worksheet',
          `worksheets/sheet${index + 1}.xml`,
        ]),
        ['s', 'styles', 'styles.xml'],
        ['t', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, strings, formats),
    ]),
  ]);
  made.set('xl/styles.xml', stylesXml(formats));
  made.set(
    'xl/sharedStrings.xml',
    `${declaration}<sst xmlns="${main}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  for (const [name, content] of Object.entries(parts)) made.set(name, content);
  return [...made].flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** Ids, types and targets. */
export function rels(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** The part of a sheet with these as its rows. */
export function sheetPart(rows: string, before = ''): string {
  return `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`;
}

function workbookXml(sheets: readonly TestSheet[], date1904: boolean): string {
  const each = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const pr = date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${pr}<sheets>${each.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(sheet: TestSheet, strings: string[], formats: string[]): string {
  const rows = sheet.rows.map((cells, index) => {
    if (cells === undefined) return '';
    const number = index + 1;
    const hidden = sheet.hiddenRows?.includes(number) === true ? ' hidden="1"' : '';
    const each = cells.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${number}`, strings, formats),
    );
    return `<row r="${number}"${hidden}>${each.join('')}</row>`;
  });
  const hidden = sheet.hiddenColumns ?? [];
  const columns = hidden.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  return sheetPart(rows.join(''), columns === '' ? '' : `<cols>${columns}</cols>`);
}

function cellXml(cell: TestCell, name: string, strings: string[], formats: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    if (!strings.includes(cell)) strings.push(cell);
    return `<c r="${name}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('@', name);
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c r="${name}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.value}</v></c>`;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? columnName(rest) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
