import { isAscii } from 'node:buffer';
import type { Dialect, Encoding } from '../../shared/model/dialect';
import { utf8Share } from '../../shared/pipeline/utf8Share';
import { guessEncodings } from './guessEncodings';
import { linesBeyondAscii } from './linesBeyondAscii';

const enoughBytes = 64 * 1024;

export interface LaterEncoding {
  /** Takes all bytes of the file in order. */
  readonly onBytes: (bytes: Uint8Array) => void;
  /** What those that are not ASCII are written in; undefined where that is UTF-8, or nothing is known of them. */
  readonly guess: () => Promise<Encoding | undefined>;
}

/** Keeps the first lines beyond ASCII of a file that was taken for UTF-8 because its first part had none. */
export function createLaterEncoding({ encoding, packing, layout }: Dialect): LaterEncoding {
  const lines: Uint8Array[] = [];
  let length = 0;
  let wanted = encoding === 'utf-8' && packing === undefined && layout === undefined;
  return {
    onBytes: (bytes) => {
      if (!wanted || isAscii(bytes)) return;
      const found = linesBeyondAscii(bytes);
      lines.push(found);
      length += found.length;
      wanted = length < enoughBytes;
    },
    guess: async () => {
      const sample = Buffer.concat(lines);
      if (sample.length === 0 || utf8Share(sample).share >= 0.5) return undefined;
      const [likeliest] = await guessEncodings(sample);
      return likeliest;
    },
  };
}
