import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../electron/engine/openFile';
import type { Dialect } from '../../../shared/model/dialect';
import { type FilePart, openedFileSchema } from '../../../shared/model/openedFile';
import {
  sheetPart,
  type TestSheet,
  type TestWorkbook,
  workbookOf,
  workbookParts,
} from '../../support/workbookOf';
import { zipOf } from '../../support/zipOf';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

const people: TestSheet = {
  name: 'People',
  rows: [
    ['id', 'name', 'joined'],
    [{ value: 7, format: '00000' }, 'Zoë', { value: 45352, format: 'yyyy\\-mm\\-dd' }],
    [{ value: 42, format: '00000' }, 'Łukasz', { value: 45353, format: 'yyyy\\-mm\\-dd' }],
  ],
};
const notes: TestSheet = { name: 'Read me', rows: [['This workbook was made by hand.'], ['Ask Ann.']] };

async function open(content: Uint8Array, dialect?: Dialect, part?: FilePart) {
  const file = path.join(world.folder(), 'people.xlsx');
  await writeFile(file, content);
  const { preview } = await openFile({ token: 't', path: file, name: 'people.xlsx', dialect, part });
  expect(openedFileSchema.parse(preview)).toEqual(preview);
  return preview;
}

const openWith = (sheets: readonly TestSheet[], more: Partial<TestWorkbook> = {}) =>
  open(workbookOf({ sheets, ...more }));

describe('a workbook', () => {
  test('is shown as a table', async () => {
    expect(await openWith([people])).toMatchObject({
      dialect: { delimiter: ',', header: true, layout: { kind: 'sheet', name: 'People' } },
      columns: ['id', 'name', 'joined'],
      rows: [
        { rowNumber: 2, cells: ['00007', 'Zoë', '2024-03-01'] },
        { rowNumber: 3, cells: ['00042', 'Łukasz', '2024-03-02'] },
      ],
      rawLines: [],
      rowCount: { value: 2, exact: true },
      warnings: [],
      parts: { sheets: ['People'] },
    });
  });

  test('counts its days from 1904 where it says so', async () => {
    const { rows } = await openWith([people], { date1904: true });
    expect(rows.map(({ cells }) => cells[2])).toEqual(['2028-03-02', '2028-03-03']);
  });

  test('is found by what is in it, whatever its parts are called and wherever they stand', async () => {
    const parts = workbookParts({ sheets: [people] }).map(({ name, content }) => ({
      name: name
        .replace('xl/workbook.xml', 'xl/workbook2.xml')
        .replace('_rels/workbook.xml', '_rels/workbook2.xml'),
      content: String(content).replace('Target="xl/workbook.xml"', 'Target="/xl/workbook2.xml"'),
    }));
    expect((await open(zipOf([...parts].reverse()))).rows.length).toBe(2);
  });

  test('may have neither styles nor shared texts', async () => {
    const { rows } = await openWith(
      [
        {
          name: 'A',
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
      {
        parts: {
          'xl/_rels/workbook.xml.rels': String(
            workbookParts({ sheets: [people] }).find(({ name }) => name.endsWith('workbook.xml.rels'))
              ?.content,
          ).replace(/<Relationship Id="[st]"[^>]*>/g, ''),
          'xl/styles.xml': undefined,
          'xl/sharedStrings.xml': undefined,
        },
      },
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('the rows of a sheet', () => {
  test('have its own numbers: empty ones count and are no rows', async () => {
    const { rows } = await openWith([
      { name: 'A', rows: [undefined, ['id', 'x'], [1, 2], [], undefined, [3, 4]] },
    ]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 6]);
  });

  test('begin below a title', async () => {
    const rows = [
      ['Sales 2024'],
      ['as of', 45352],
      [],
      ['id', 'name', 'total'],
      ['a', 'b', 1],
      ['c', 'd', 2],
      ['e', 'f', 3],
    ];
    const { dialect, columns, rows: shown } = await openWith([{ name: 'A', rows }]);
    expect(dialect.skipFirst).toBe(3);
    expect(columns).toEqual(['id', 'name', 'total']);
    expect(shown[0]?.rowNumber).toBe(5);
  });

  test('without names are all rows', async () => {
    const { dialect, columns, rows } = await openWith([
      {
        name: 'A',
        rows: [
          [1, 45352.5],
          [2, 45353.5],
        ],
      },
    ]);
    expect([dialect.header, columns, rows.length]).toEqual([false, ['Column 1', 'Column 2'], 2]);
  });

  test('are as wide as the widest: a cell beside the table is a column without a name', async () => {
    const { columns, warnings, rows } = await openWith([
      {
        name: 'A',
        rows: [
          ['id', 'id', undefined],
          ['a', 'b'],
          ['c', undefined, undefined, 'note'],
        ],
      },
    ]);
    expect(columns).toEqual(['id', 'id (2)', 'Column 3', 'Column 4']);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ['a', 'b', '', ''] });
    expect(warnings).toEqual([
      { kind: 'duplicateColumn', count: 1, examples: ['id (2)'] },
      { kind: 'unnamedColumn', count: 1, examples: ['Column 4'] },
    ]);
  });

  test('say what is hidden and which formulas have no result', async () => {
    const rows = [
      ['id', 'note'],
      ['a', { xml: '<c r="@" t="e"><v>#REF!</v></c>' }],
      ['b', 'c'],
      ['d', { xml: '<c r="@"><f>A1</f></c>' }],
    ];
    const { warnings, rows: shown } = await openWith([
      { name: 'A', rows, hiddenRows: [1, 3], hiddenColumns: [2, 9] },
    ]);
    expect(warnings).toEqual([
      { kind: 'formulaError', count: 2, examples: [2, 4] },
      { kind: 'hiddenColumn', count: 1, examples: ['note'] },
      { kind: 'hiddenRow', count: 1, examples: [3] },
    ]);
    expect(shown.map(({ cells }) => cells[1])).toEqual(['#REF!', 'c', '#CALC!']);
  });

  test('of a long one are known without reading it to its end', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [row, `person ${row}`, 'x'.repeat(20)]);
    const parts = workbookParts({
      sheets: [{ name: 'A', rows: [['id', 'name', 'note'], ...rows.slice(0, 9)] }],
    });
    const many = rows.map(
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}" t="s"><v>${row < 30_000 ? row % 9 : 999_999}</v></c></row>`,
    );
    const long = parts.map((part) =>
      part.name.includes('sheet1') ? { ...part, content: sheetPart(many.join('')) } : part,
    );
    const { rowCount, rows: shown } = await open(zipOf(long));
    expect(shown.length).toBe(100);
    expect(rowCount.exact).toBe(false);
    expect(rowCount.value / 40_000).toBeCloseTo(1, 0);
  });
});

describe('of several sheets', () => {
  test('the first with a table is taken, and all that hold anything are offered, hidden ones last', async () => {
    const sheets = [
      { ...people, name: 'Old', state: 'hidden' },
      { name: 'Empty', rows: [[], [{ xml: '<c r="@" s="1"/>' }]] },
      notes,
      { ...people, name: 'Very old', state: 'veryHidden' },
      people,
    ] as const;
    const preview = await openWith(sheets);
    expect(preview.dialect.layout).toEqual({ kind: 'sheet', name: 'People' });
    expect(preview.parts).toEqual({ sheets: ['Read me', 'People', 'Old', 'Very old'] });
  });

  test('the one that is said is taken, and read as it is said', async () => {
    const book = workbookOf({ sheets: [people, { ...people, name: 'Zoë & Co' }] });
    const { dialect } = await open(book);
    const other: Dialect = {
      ...dialect,
      header: false,
      skipFirst: 1,
      skipLast: 1,
      layout: { kind: 'sheet', name: 'Zoë & Co' },
    };
    const preview = await open(book, other);
    expect(preview.dialect).toEqual(other);
    expect(preview.rows).toEqual([{ rowNumber: 2, cells: ['00007', 'Zoë', '2024-03-01'] }]);
  });

  test('the one that was chosen is looked at anew', async () => {
    const titled = { name: 'Sales', rows: [['Sales 2024'], [], ['id', 'total'], ['a', 1], ['b', 2]] };
    const preview = await open(workbookOf({ sheets: [people, titled] }), undefined, { sheet: 'Sales' });
    expect(preview.dialect).toMatchObject({ skipFirst: 2, layout: { kind: 'sheet', name: 'Sales' } });
    const gone = open(workbookOf({ sheets: [people] }), undefined, { sheet: 'Sales' });
    await expect(gone).rejects.toMatchObject({ failure: { code: 'sheetMissing' } });
  });

  test('charts are none', async () => {
    const workbook = workbookParts({ sheets: [notes, people] }).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            content: String(part.content).replace(
              '/worksheet" Target="worksheets/sheet1',
              '/chartsheet" Target="worksheets/sheet1',
            ),
          }
        : part,
    );
    expect((await open(zipOf(workbook))).parts).toEqual({ sheets: ['People'] });
  });
});
