import type { Transform } from '../../model/transform';
import { addIssue } from '../addIssue';
import { readNumber } from '../readNumber';
import { type Decimal, decimalOf, decimalText, dividedBy, roundTo, times } from './decimal';
import type { TextStep } from './textStep';

type NumberFormat = Extract<Transform, { readonly do: 'number' }>;

/** Decimals of a division that never ends, such as 1 by 3: as many as a number of JavaScript can tell apart. */
const mostPlaces = 15;

/** Undefined when it multiplies or divides by what is no number, or divides by zero. Reckoned exactly: 0.1 × 3 is 0.3. */
export function numberStep({ multiply, divide, decimals }: NumberFormat): TextStep | undefined {
  const factor = factorOf(multiply);
  const divisor = factorOf(divide);
  if (factor === undefined || divisor === undefined || divisor.digits === 0n) return undefined;
  return (text, issues, column) => {
    if (text.trim() === '') return '';
    const { kind } = readNumber(text);
    if (kind !== 'number') {
      addIssue(issues, kind === 'tooLong' ? 'numberTooLong' : 'numberNotUnderstood', column, text);
      return undefined;
    }
    const product = times(decimalOf(text), factor);
    const result =
      divide === undefined
        ? product
        : dividedBy(product, divisor, Math.max(decimals ?? mostPlaces, product.scale));
    return decimalText(decimals === undefined ? result : roundTo(result, decimals), decimals);
  };
}

const one: Decimal = { digits: 1n, scale: 0 };

function factorOf(text: string | undefined): Decimal | undefined {
  if (text === undefined) return one;
  return readNumber(text).kind === 'number' ? decimalOf(text) : undefined;
}
