import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../../electron/engine/decoder';
import { type Encoding, encodings } from '../../../shared/model/dialect';
import { encodeText } from '../../support/encodeText';
import { languageText, writtenLanguages } from '../../support/languageText';

/** Bytes, and what the Encoding Standard says that they are. */
const known: Readonly<Record<Encoding, readonly [readonly number[], string]>> = {
  'utf-8': [[0xe2, 0x82, 0xac, 0x41], '€A'],
  'utf-16le': [[0xac, 0x20, 0x3d, 0xd8, 0x42, 0xde], '€🙂'],
  'utf-16be': [[0x20, 0xac, 0xd8, 0x3d, 0xde, 0x42], '€🙂'],
  'windows-1250': [[0x80, 0x8a, 0xb3, 0xe8], '€Šłč'],
  'windows-1251': [[0x88, 0xc6, 0xb8, 0xff], '€Жёя'],
  'windows-1252': [[0x80, 0x92, 0x9c, 0xe9], '€’œé'],
  'windows-1253': [[0x80, 0xa2, 0xe1, 0xfe], '€Άαώ'],
  'windows-1254': [[0x80, 0xdd, 0xf0, 0xfe], '€İğş'],
  'iso-8859-2': [[0xb1, 0xb3, 0xe8, 0xa9], 'ąłčŠ'],
  'iso-8859-5': [[0xb6, 0xf1, 0xef, 0xf0], 'Жёя№'],
  'iso-8859-7': [[0xa4, 0xb6, 0xe1, 0xfe], '€Άαώ'],
  'iso-8859-15': [[0xa4, 0xbd, 0xb8, 0xe9], '€œžé'],
  macintosh: [[0xdb, 0x8e, 0xcf, 0x8d], '€éœç'],
  'koi8-r': [[0xf6, 0xa3, 0xd1, 0xb3], 'ЖёяЁ'],
  shift_jis: [[0x93, 0x8c, 0x83, 0x41, 0xb1], '東アｱ'],
  'euc-jp': [[0xc5, 0xec, 0xa5, 0xa2, 0x8e, 0xb1], '東アｱ'],
  'euc-kr': [[0xb1, 0xe8, 0x20, 0xbc, 0xad], '김 서'],
  gb18030: [[0xcd, 0xf5, 0x81, 0x30, 0x84, 0x36], '王¥'],
  big5: [[0xb3, 0xaf, 0xa7, 0xd3], '陳志'],
};

describe.each(encodings)('%s', (encoding) => {
  test('is read as the Encoding Standard says, at once and in pieces', () => {
    const [bytes, text] = known[encoding];
    expect(createDecoder(encoding).decode(Uint8Array.from(bytes))).toBe(text);
    const decoder = createDecoder(encoding);
    const pieces = bytes.map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
    expect(pieces.join('') + decoder.decode()).toBe(text);
  });

  test('turns what is torn or no character into U+FFFD', () => {
    const broken: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
      'windows-1251': [0x41, 0x98],
      'windows-1253': [0x41, 0xd2],
      'utf-16le': [0x41, 0x00, 0x41],
      'utf-16be': [0x00, 0x41, 0x41],
      gb18030: [0x41, 0x81],
      macintosh: [],
      'koi8-r': [],
      'windows-1250': [0x41, 0x81],
    };
    const bytes = broken[encoding] ?? [0x41, 0x81];
    // Every byte of these two stands for a character.
    if (bytes.length === 0) return;
    const text = createDecoder(encoding).decode(Uint8Array.from(bytes));
    expect(text.startsWith('A\uFFFD')).toBe(true);
  });
});

test.each(writtenLanguages)('%s in %s may be cut anywhere', (language, encoding) => {
  const text = languageText(language).slice(0, 600);
  const bytes = encodeText(text, encoding);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
      const decoder = createDecoder(encoding);
      let read = '';
      for (let start = 0; start < bytes.length; start += size) {
        read += decoder.decode(bytes.subarray(start, start + size), { stream: true });
      }
      expect(read + decoder.decode()).toBe(text);
    }),
    { numRuns: 15 },
  );
});

test('a byte order mark is left out at the beginning, and kept elsewhere', () => {
  const bytes = encodeText('\uFEFFa', 'utf-8');
  expect(createDecoder('utf-8').decode(bytes)).toBe('a');
  expect(createDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\uFEFFa');
});
