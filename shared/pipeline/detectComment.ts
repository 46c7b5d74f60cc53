import type { Dialect } from '../model/dialect';
import { rankTables } from './rankTables';
import { isValueKind, valueKind } from './valueKind';

const sign = '#';
/** Characters: enough to know how wide the table is. */
const looked = 16 * 1024;

/**
 * `#` where lines beginning with it stand between rows and are none themselves. Those that stand only above the table are
 * titles: taking them for comments could make a row vanish further down, whose first cell happens to begin so.
 */
export function detectComment(
  sample: string,
  newline: Dialect['newline'],
  complete: boolean,
): string | undefined {
  const lines = sample.slice(0, looked).split(newline);
  const last = lines.findLastIndex((line) => line.startsWith(sign));
  const between = lines.slice(0, last).findIndex((line) => line.trim() !== '' && !line.startsWith(sign));
  const marked = lines.filter((line) => line.startsWith(sign));
  if (last === -1 || between === -1 || marked.length * 3 > lines.length) return undefined;
  const whole = complete && sample.length <= looked;
  const input = { sample: sample.slice(0, looked), complete: whole, newline, delimiter: undefined };
  const [best] = rankTables({ ...input, comment: sign });
  if (best === undefined || best.block.width < 2) return undefined;
  const { delimiter } = best.cutting;
  const firstKinds = best.records.slice(best.block.start + 1).map(([cell = '']) => valueKind(cell));
  const kind = firstKinds.every((one) => isValueKind(one)) ? firstKinds[0] : undefined;
  const isRow = (line: string) => {
    const [first = '', ...others] = line.slice(sign.length).split(delimiter);
    return others.length + 1 === best.block.width && (kind === undefined || kind === valueKind(first));
  };
  return marked.some(isRow) ? undefined : sign;
}
