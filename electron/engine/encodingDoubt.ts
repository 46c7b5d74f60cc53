import type { Dialect, Encoding } from '../../shared/model/dialect';
import type { FileDoubt } from '../../shared/model/openedFile';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { tellingCell } from '../../shared/pipeline/tellingCell';
import { createDecoder } from './decoder';
import type { FileHead } from './readFileHead';
import { linesBeyondAscii } from './linesBeyondAscii';

/**
 * One value of the file, read in each encoding, for the person to choose from. The other parts of each dialect are found
 * out anew, since some encodings write separators within their characters.
 *
 * @param first the dialect in the likeliest encoding
 * @returns undefined when no short value shows the difference
 */
export function encodingDoubt(
  head: FileHead,
  first: Dialect,
  rivals: readonly Encoding[],
): FileDoubt | undefined {
  if (rivals.length === 0) return undefined;
  const sample = linesBeyondAscii(head.bytes);
  const dialects = [first, ...rivals.map((encoding) => dialectIn(head, encoding))];
  const readings = dialects.map((dialect) => ({
    dialect,
    text: createDecoder(dialect.encoding).decode(sample),
  }));
  const cell = tellingCell(readings) ?? [];
  const options = dialects
    .map((dialect, index) => ({ dialect, example: cell[index] ?? '' }))
    .filter(({ example }, index) => example !== '' && cell.indexOf(example) === index);
  return options.length < 2 ? undefined : { kind: 'encoding', options };
}

function dialectIn({ bytes, complete }: FileHead, encoding: Encoding): Dialect {
  const text = createDecoder(encoding).decode(bytes, { stream: !complete });
  return detectDialect(text, complete, encoding).dialect;
}
