import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../electron/engine/openFile';
import { openedFileSchema } from '../../../shared/model/openedFile';
import { encodeText } from '../../support/encodeText';
import { languageText, writtenLanguages } from '../../support/languageText';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

async function open(bytes: Uint8Array) {
  const file = path.join(world.folder(), 'people.csv');
  await writeFile(file, bytes);
  const { preview } = await openFile({ token: 't', path: file, name: 'people.csv' });
  expect(openedFileSchema.parse(preview)).toEqual(preview);
  return { preview, file };
}

describe('a file in an old encoding', () => {
  test.each(writtenLanguages)('opens: %s in %s', async (language, encoding) => {
    const text = languageText(language);
    const { preview } = await open(encodeText(text, encoding));
    const rows = [preview.columns, ...preview.rows.map(({ cells }) => cells)];
    expect(`${rows.map((cells) => cells.join(',')).join('\n')}\n`).toBe(text);
    expect(preview.doubt).toBeUndefined();
    expect(preview.warnings).toEqual([]);
  });

  test('opens in UTF-16, with and without a mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      const { preview } = await open(encodeText(mark + languageText('japanese'), 'utf-16be'));
      expect(preview).toMatchObject({ byteOrderMark: mark !== '', dialect: { encoding: 'utf-16be' } });
      expect(preview.columns).toEqual(['番号', '名前', '都市', '備考']);
    }
  });

  test('is asked about with one of its values, read each way, and read as it is answered', async () => {
    const { preview, file } = await open(encodeText('id;name\n1;Smith\n2;Muñoz\n', 'windows-1252'));
    const options = preview.doubt?.kind === 'encoding' ? preview.doubt.options : [];
    expect(options.map(({ example }) => example)).toContain('Muñoz');
    expect(new Set(options.map(({ example }) => example)).size).toBe(options.length);
    expect(options[0]?.dialect).toEqual(preview.dialect);
    for (const { dialect, example } of options) {
      expect(dialect.delimiter).toBe(';');
      const again = await openFile({ token: 't', path: file, name: 'people.csv', dialect });
      expect(again.preview.rows[1]?.cells[1]).toBe(example);
      expect(again.preview.doubt).toBeUndefined();
    }
  });

  test('is read in the encoding that is told, whatever it looks like', async () => {
    const { file, preview } = await open(encodeText(languageText('russian'), 'windows-1251'));
    const dialect = { ...preview.dialect, encoding: 'windows-1252' } as const;
    const wrong = await openFile({ token: 't', path: file, name: 'people.csv', dialect });
    expect(wrong.preview.columns[1]).toBe('èìÿ');
  });
});
