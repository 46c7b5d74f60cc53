import { createDecoder } from '../../electron/engine/decoder';
import type { Encoding } from '../../shared/model/dialect';

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text in an encoding: what decoding undoes. Throws where the encoding lacks one of its characters. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const severalBytes: readonly Encoding[] = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'];

/** Node.js decodes these encodings and writes none of them, so each sequence of bytes is asked what it stands for. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const decoder = createDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    const isOne = [...character].length === 1 && character !== '\uFFFD';
    if (isOne && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  if (!severalBytes.includes(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x30; trail < 0xff; trail += 1) add([lead, trail]);
  }
  return table;
}
