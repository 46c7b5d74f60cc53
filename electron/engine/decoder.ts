import type { Encoding } from '../../shared/model/dialect';

export interface Decoder {
  /** The text of the next bytes; `stream`: a character that is torn by their end waits for the next ones. */
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
}

/**
 * Turns bytes into text. What is no character of the encoding becomes U+FFFD, by which the pipeline knows the row; so do the
 * control characters beyond ASCII that old encodings give to bytes without a meaning, as no table holds them on purpose.
 *
 * @param options.ignoreBOM a byte order mark is a character like any other, because these bytes are not the file's first
 */
export function createDecoder(encoding: Encoding, options: { readonly ignoreBOM?: boolean } = {}): Decoder {
  const { decode } = decoderOf(encoding, options);
  if (encoding.startsWith('utf-')) return { decode };
  return { decode: (bytes, streaming) => decode(bytes, streaming).replace(/[\x80-\x9f]/g, '\uFFFD') };
}

function decoderOf(encoding: Encoding, options: { readonly ignoreBOM?: boolean }): Decoder {
  if (encoding === 'windows-1252') return { decode: readWestern };
  const decoder = new TextDecoder(encoding, options);
  const decode: Decoder['decode'] = (bytes, streaming) => decoder.decode(bytes, streaming);
  return encoding === 'gb18030' || encoding === 'euc-jp' ? betweenCharacters({ decode }) : { decode };
}

/** Below all bytes that these encodings write a character of several bytes with: it ends whatever stands before it. */
const boundary = 0x30;

/**
 * Hands on whole characters only. Node.js makes room for as many characters as a piece has bytes: one byte behind a torn
 * sequence, which may stand for three characters, would be an error.
 */
function betweenCharacters({ decode }: Decoder): Decoder {
  let held: readonly Uint8Array[] = [];
  return {
    decode: (bytes = new Uint8Array(), { stream = false } = {}) => {
      const end = stream ? bytes.findLastIndex((byte) => byte < boundary) + 1 : bytes.length;
      if (stream && end === 0) {
        // The caller uses its memory again.
        held = [...held, bytes.slice()];
        return '';
      }
      const whole = Buffer.concat([...held, bytes.subarray(0, end)]);
      held = end === bytes.length ? [] : [bytes.slice(end)];
      return decode(whole, { stream });
    },
  };
}

/** Where Windows-1252 differs from Latin-1: the bytes from 0x80. Source: index-windows-1252.txt of the Encoding Standard. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** By our own table: several releases of Node.js read Windows-1252 as Latin-1 (nodejs/node issue 56542). */
function readWestern(bytes: Uint8Array = new Uint8Array()): string {
  const { buffer, byteOffset, byteLength } = bytes;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign);
}
