import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../electron/engine/openFile';
import type { Dialect } from '../../../shared/model/dialect';
import type { FailureCode } from '../../../shared/model/failure';
import { type TestSheet, workbookOf, workbookParts } from '../../support/workbookOf';
import { zipOf } from '../../support/zipOf';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

const people: TestSheet = {
  name: 'People',
  rows: [
    ['id', 'name'],
    [1, 'Zoë'],
  ],
};

async function open(content: Uint8Array, dialect?: Dialect) {
  const file = path.join(world.folder(), 'people.xlsx');
  await writeFile(file, content);
  const { preview } = await openFile({ token: 't', path: file, name: 'people.xlsx', dialect });
  return preview;
}

describe('what is no workbook that can be read is told by name', () => {
  const whole = workbookOf({ sheets: [people] });
  const compound = (stream: string) => {
    const bytes = Buffer.alloc(80_000);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    bytes.writeUInt16LE(9, 0x1e);
    bytes.writeUInt32LE(100, 0x30);
    Buffer.from(stream, 'utf16le').copy(bytes, 101 * 512 + 128);
    return bytes;
  };
  const without = (name: string) =>
    zipOf(workbookParts({ sheets: [people] }).filter((part) => part.name !== name));

  test.each<[string, Uint8Array, FailureCode]>([
    ['one without a filled cell', workbookOf({ sheets: [{ name: 'A', rows: [[]] }] }), 'fileWorkbookEmpty'],
    ['one without sheets', workbookOf({ sheets: [] }), 'fileWorkbookEmpty'],
    [
      'one with names only',
      workbookOf({ sheets: [{ name: 'A', rows: [['id', 'name']] }] }),
      'fileHeaderOnly',
    ],
    ['one without its sheet', without('xl/worksheets/sheet1.xml'), 'fileWorkbookBroken'],
    ['one without its shared texts', without('xl/sharedStrings.xml'), 'fileWorkbookBroken'],
    ['one without its beginning', without('_rels/.rels'), 'fileWorkbookBroken'],
    [
      'one with a sheet that is no text',
      workbookOf({ sheets: [people], parts: { 'xl/styles.xml': '\u0000' } }),
      'fileWorkbookBroken',
    ],
    ['one that is cut off', whole.subarray(0, whole.length - 100), 'fileDamaged'],
    [
      'a binary one',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        {
          name: '_rels/.rels',
          content: String(workbookParts({ sheets: [] })[1]?.content).replace('workbook.xml', 'workbook.bin'),
        },
        { name: 'xl/workbook.bin', content: '' },
      ]),
      'fileIsBinaryExcel',
    ],
    ['one behind a password', compound('EncryptedPackage'), 'fileWorkbookProtected'],
    ['an old one', compound('Workbook'), 'fileIsOldExcel'],
    [
      'one of LibreOffice',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<a/>' },
      ]),
      'fileIsOpenDocument',
    ],
    ['one of Numbers', zipOf([{ name: 'Index/Document.iwa', content: '' }]), 'fileIsNumbers'],
    [
      'a letter',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ]),
      'fileNotText',
    ],
    ['one inside of a zip', zipOf([{ name: 'people.xlsx', content: whole, method: 0 }]), 'fileIsExcel'],
  ])('%s', async (_what, content, code) => {
    await expect(open(content)).rejects.toMatchObject({ failure: { code } });
  });

  test('and a sheet that was renamed since', async () => {
    const { dialect } = await open(whole);
    const renamed = open(whole, { ...dialect, layout: { kind: 'sheet', name: 'Leads' } });
    await expect(renamed).rejects.toMatchObject({
      failure: { code: 'sheetMissing', params: { sheet: 'Leads' } },
    });
  });

  test('and more columns than there can be', async () => {
    const wide = [Array.from({ length: 5001 }, (_, column) => `c${column}`), ['a']];
    const failure = { code: 'fileTooManyColumns', params: { count: 5001, limit: 5000 } };
    await expect(open(workbookOf({ sheets: [{ name: 'A', rows: wide }] }))).rejects.toMatchObject({
      failure,
    });
  });
});
