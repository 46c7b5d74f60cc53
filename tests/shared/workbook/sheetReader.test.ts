import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../shared/model/failure';
import { cellText } from '../../../shared/workbook/cellText';
import { plainNumber } from '../../../shared/workbook/numberFormat';
import { createSheetReader } from '../../../shared/workbook/sheetReader';
import { sheetPart } from '../../support/workbookOf';

const book = {
  formats: [plainNumber, { kind: 'date' }, { kind: 'dateTime' }] as const,
  dateSystem: 1900,
  sharedString: (index: number) => ['zero', 'one'][index],
} as const;

/** Every row with its number and the text of its cells by their columns. */
function read(xml: string, length = xml.length): unknown[] {
  const reader = createSheetReader();
  const rows = [];
  for (let start = 0; start < xml.length; start += length)
    rows.push(...reader.push(xml.slice(start, start + length)));
  reader.end();
  return rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => [cell.column, cellText(cell, book)]),
  ]);
}

const cellOf = (xml: string) => read(sheetPart(`<row r="1">${xml}</row>`))[0];

describe('a cell', () => {
  it.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', '1.5'],
    ['a number that says so', '<c r="A1" t="n"><v>1.5</v></c>', '1.5'],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'one'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'true'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'false'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    [
      'a text of its own',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c>',
      ' a & b ',
    ],
    [
      'text in several fonts',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>',
      'ab',
    ],
    [
      'text with its pronunciation',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      '東京',
    ],
    ['the number that a formula gave', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['the text that a formula gave', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a'],
    ['a formula that was never calculated', '<c r="A1"><f>B1*2</f></c>', '#CALC!'],
    ['a formula without what it gave', '<c r="A1"><f>B1*2</f><v></v></c>', '#CALC!'],
    ['a date of a strict workbook', '<c r="A1" s="1" t="d"><v>2024-03-01T00:00:00</v></c>', '2024-03-01'],
    [
      'a time of a strict workbook',
      '<c r="A1" s="2" t="d"><v>2024-03-01T00:00:00.000</v></c>',
      '2024-03-01T00:00:00',
    ],
    ['a line break', '<c r="A1" t="inlineStr"><is><t>a\nb_x000D_\nc</t></is></c>', 'a\nb\r\nc'],
    ['an escape that is none', '<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', '_x000D_'],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
  ])('can hold %s', (_what, xml, text) => {
    expect(cellOf(xml)).toEqual([1, [0, text]]);
  });

  it.each([
    ['only a style', '<c r="A1" s="1"/>'],
    ['no value', '<c r="A1"><v/></c>'],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    ['a formula that gave no text', '<c r="A1" t="str"><f>""</f><v></v></c>'],
  ])('with %s holds nothing', (_what, xml) => {
    expect(cellOf(xml)).toEqual([1]);
  });

  it('stands where its name says, or beside the one before', () => {
    expect(cellOf('<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AB1"><v>3</v></c>')).toEqual([
      1,
      [1, '1'],
      [2, '2'],
      [27, '3'],
    ]);
  });

  it('of a text that is not there is a damage', () => {
    expect(() => cellOf('<c r="A1" t="s"><v>2</v></c>')).toThrow(FailureError);
  });
});

describe('rows', () => {
  const rows = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row/><row r="9"><c><v>2</v></c></row>';

  it('have the numbers of the sheet', () => {
    expect(read(sheetPart(rows))).toEqual([[2, [0, '1']], [3], [9, [0, '2']]]);
  });

  it('do not depend on where the text is cut', () => {
    const xml = sheetPart(`${rows}<row><c t="inlineStr"><is><t>a &amp; é</t></is></c></row>`);
    for (let length = 1; length < 60; length += 1) expect(read(xml, length)).toEqual(read(xml));
  });

  it('and columns say what is hidden', () => {
    const reader = createSheetReader();
    const all = reader.push(
      sheetPart(rows, '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>'),
    );
    expect(all.map(({ hidden }) => hidden)).toEqual([true, false, false]);
    expect(reader.hiddenColumns()).toEqual([1, 2]);
  });

  it('are found whatever the prefix of their names is', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(read(xml)).toEqual([[1, [0, '5']]]);
  });
});

describe('damage is told', () => {
  it.each([
    ['that breaks off', sheetPart('<row r="1"/>').slice(0, -20)],
    ['that is no XML', 'PK'],
    ['with a row twice', sheetPart('<row r="1"/><row r="1"/>')],
    ['with a row that no sheet has', sheetPart('<row r="1048577"/>')],
    ['with a row that is no number', sheetPart('<row r="one"/>')],
    ['with a cell twice', sheetPart('<row><c r="A1"/><c r="A1"/></row>')],
    ['with a cell that no sheet has', sheetPart('<row><c r="XFE1"/></row>')],
    ['with a cell without a column', sheetPart('<row><c r="1"/></row>')],
  ])('of a part %s', (_what, xml) => {
    expect(() => read(xml)).toThrow(new FailureError('fileWorkbookBroken'));
  });
});
