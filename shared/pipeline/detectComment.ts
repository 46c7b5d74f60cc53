import { isBlank } from './parseRecords';
import type { RankedTable } from './rankTables';
import { isValueKind, valueKind } from './valueKind';

const sign = '#';
/** `# remark`, `## remark`, `#-----`, `#` alone, but neither `#1001` nor `#summer`. */
const remark = /^#+(?:[\s\-=*!]|$)/;

/**
 * `#` where lines that begin with it stand between rows and are none themselves. Those that stand only above the table are
 * titles: taking them for comments could make a row vanish further down whose first cell happens to begin so.
 */
export function detectComment({ records, block }: RankedTable): string | undefined {
  const { start, width } = block;
  const rows = records.slice(start + 1).filter((record) => !isBlank(record));
  const marked = rows.filter(([first]) => first?.startsWith(sign) === true);
  if (width < 2 || marked.length === 0 || marked.length * 3 > rows.length) return undefined;
  const kind = firstKind(rows);
  const isRemark = ([first = '', ...others]: readonly string[]) =>
    remark.test(first) &&
    (others.length + 1 !== width || (kind !== undefined && valueKind(first.slice(sign.length)) !== kind));
  return marked.every(isRemark) ? sign : undefined;
}

/** What the first cells of rows are, where they are all the same and no text. */
function firstKind(records: RankedTable['records']) {
  const kinds = new Set(
    records.flatMap(([first = '']) => (first === '' || first.startsWith(sign) ? [] : [valueKind(first)])),
  );
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined && isValueKind(kind) ? kind : undefined;
}
