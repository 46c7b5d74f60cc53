import type { Encoding } from '../../shared/model/dialect';
import { FailureError } from '../../shared/model/failure';
import { byteOrderMark } from '../../shared/pipeline/byteOrderMark';
import { isUtf8 } from '../../shared/pipeline/isUtf8';
import { utf8Share } from '../../shared/pipeline/utf8Share';
import { wideEncoding } from '../../shared/pipeline/wideEncoding';
import { guessEncodings } from './guessEncodings';
import { linesBeyondAscii } from './linesBeyondAscii';

/**
 * What the first bytes of a text are written in, the likeliest first; more than one only where they read differently and
 * about as well. A text of which a part is UTF-8 is taken for damaged UTF-8: it tells each row that cannot be read, while
 * anything else would read all rows, and many wrongly.
 *
 * @throws FailureError `fileIsUtf32`
 */
export async function detectEncoding(head: Uint8Array): Promise<readonly [Encoding, ...Encoding[]]> {
  const told =
    byteOrderMark(head)?.encoding ?? (isUtf8(head) && !head.includes(0) ? 'utf-8' : wideEncoding(head));
  if (told === 'utf-32') throw new FailureError('fileIsUtf32');
  if (told !== undefined) return [told];
  const { share, characters } = utf8Share(head);
  if (isUtf8(head) || (share >= 0.5 && characters > 2)) return ['utf-8'];
  return guessEncodings(linesBeyondAscii(head));
}
