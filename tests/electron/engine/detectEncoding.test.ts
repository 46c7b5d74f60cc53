import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../../electron/engine/decoder';
import { detectEncoding } from '../../../electron/engine/detectEncoding';
import { encodings } from '../../../shared/model/dialect';
import { encodeText } from '../../support/encodeText';
import { languageText, writtenLanguages } from '../../support/languageText';

const table = 'id,name\n1,Zoé\n2,Łukasz 🙂\n';

describe('text in Unicode', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is known as %s by its mark', async (encoding) => {
    expect(await detectEncoding(encodeText(`\uFEFF${table}`, encoding))).toEqual([encoding]);
    expect(await detectEncoding(encodeText('\uFEFFid', encoding))).toEqual([encoding]);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is known as %s without a mark', async (encoding) => {
    expect(await detectEncoding(encodeText(table, encoding))).toEqual([encoding]);
    expect(await detectEncoding(encodeText(languageText('chinese'), encoding))).toEqual([encoding]);
    expect(await detectEncoding(encodeText(languageText('russian'), encoding))).toEqual([encoding]);
  });

  test('may be torn anywhere', async () => {
    const bytes = encodeText(table, 'utf-8');
    for (let end = 1; end < bytes.length; end += 1) {
      expect(await detectEncoding(bytes.subarray(0, end))).toEqual(['utf-8']);
    }
  });

  test('of four bytes a character is refused', async () => {
    const wide = new Uint8Array(Uint32Array.from(table, (sign) => sign.charCodeAt(0)).buffer);
    const refused = { failure: { code: 'fileIsUtf32' } };
    await expect(detectEncoding(wide)).rejects.toMatchObject(refused);
    await expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0, 0, ...wide))).rejects.toMatchObject(refused);
    await expect(detectEncoding(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 65))).rejects.toMatchObject(refused);
  });

  test('that is damaged in places stays what it is, so that these rows are told', async () => {
    const bytes = Buffer.concat([
      encodeText(languageText('french'), 'utf-8'),
      Buffer.from('31,Ren\xe9\n', 'latin1'),
    ]);
    expect(await detectEncoding(bytes)).toEqual(['utf-8']);
  });

  test('is what ASCII is taken for', async () => {
    expect(await detectEncoding(encodeText('id,name\n1,Zoe\n', 'utf-8'))).toEqual(['utf-8']);
  });
});

describe('text in an old encoding', () => {
  test('is tried in all of them', () => {
    const tried = new Set<string>(writtenLanguages.map(([, encoding]) => encoding));
    expect(encodings.filter((encoding) => !tried.has(encoding))).toEqual(['utf-8', 'utf-16le', 'utf-16be']);
  });

  test.each(writtenLanguages)('reads right without a question: %s in %s', async (language, encoding) => {
    const text = languageText(language);
    const bytes = encodeText(text, encoding);
    const found = await detectEncoding(bytes);
    expect(createDecoder(found[0]).decode(bytes)).toBe(text);
    expect(found.length).toBe(1);
  });

  test.each(writtenLanguages)(
    'of three rows reads right, or is asked: %s in %s',
    async (language, encoding) => {
      const lines = languageText(language).split('\n').slice(1, -1);
      for (let first = 0; first < lines.length; first += 3) {
        const text = lines.slice(first, first + 3).join('\n');
        const bytes = encodeText(text, encoding);
        const found = await detectEncoding(bytes);
        expect(found.map((one) => createDecoder(one).decode(bytes))).toContain(text);
      }
    },
  );

  test('is found in a file of many languages', async () => {
    const names = (['french', 'german', 'spanish', 'portuguese', 'swedish'] as const)
      .map(languageText)
      .join('');
    for (const encoding of ['windows-1252', 'macintosh'] as const) {
      expect(await detectEncoding(encodeText(names, encoding))).toEqual([encoding]);
    }
  });

  test('is told from a neighbour by its euro sign', async () => {
    const text = `${languageText('french')}31,cœur à 12 €\n`;
    expect(await detectEncoding(encodeText(text, 'windows-1252'))).toEqual(['windows-1252']);
    expect(await detectEncoding(encodeText(text, 'iso-8859-15'))).toEqual(['iso-8859-15']);
  });

  test('is found behind many rows without an accent', async () => {
    const plain = 'id,name\n'.concat('1,Smith\n'.repeat(50_000));
    const text = plain + languageText('german');
    expect(await detectEncoding(encodeText(text, 'windows-1252'))).toEqual(['windows-1252']);
  });

  test('is asked where one name is all there is', async () => {
    const found = await detectEncoding(encodeText('name\nMuñoz\n', 'windows-1252'));
    expect(found).toContain('windows-1252');
    expect(found.length).toBeGreaterThan(1);
  });
});
