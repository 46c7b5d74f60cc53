import { assertNever } from '../../model/failure';
import type { Transform } from '../../model/transform';

/** No text becomes longer than `factor` times its length and `extra`, in units of UTF-16. */
export interface LengthBound {
  readonly factor: number;
  readonly extra: number;
}

/** How much longer the transformations can make a text; undefined: nobody knows. */
export function lengthBound(steps: readonly Transform[]): LengthBound | undefined {
  let bound: LengthBound = { factor: 1, extra: 0 };
  for (const step of steps) {
    const next = boundOf(step);
    if (next === undefined) return undefined;
    bound = { factor: bound.factor * next.factor, extra: bound.extra * next.factor + next.extra };
  }
  return bound;
}

function boundOf(step: Transform): LengthBound | undefined {
  switch (step.do) {
    case 'trim':
    case 'spaces':
    case 'mask':
      return { factor: 1, extra: 0 };
    case 'case':
      // `ΐ` becomes three characters.
      return { factor: 3, extra: 0 };
    case 'split':
      // A control character between separators: `"\u0000",`.
      return { factor: 9, extra: 2 };
    case 'replace':
      // What a pattern matches, and so what stands in for it, is not known before.
      return step.pattern === true ? undefined : { factor: Math.max(1, step.with.length), extra: 0 };
    case 'join':
      return { factor: 1 + step.separator.length, extra: 0 };
    case 'default':
      return { factor: 1, extra: step.text.length };
    case 'map': {
      const texts = [...step.pairs.map(({ to }) => to), 'text' in step.otherwise ? step.otherwise.text : ''];
      return { factor: 1, extra: Math.max(...texts.map(({ length }) => length)) };
    }
    case 'number':
      // Of a number with 17 digits at most, its exponent, the factor and the decimals.
      return { factor: 0, extra: 1000 };
    case 'sha256':
    case 'uuid':
      return { factor: 0, extra: 64 };
    default:
      return assertNever(step);
  }
}
