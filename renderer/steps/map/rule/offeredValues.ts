import type { FilePreview } from '../../../../shared/model/csv';
import { ruleLimits } from '../../../../shared/model/rowRule';

/** Values that are longer stand shortened in a profile. */
const wholeValue = 80;

/** Different values of a column: the most frequent of the whole file, and then those of the first rows. */
export function offeredValues({ profiles, rows }: FilePreview, column: number): readonly string[] {
  const frequent = profiles[column]?.details?.top.map(({ value }) => value) ?? [];
  const first = rows.map(({ cells }) => cells[column] ?? '');
  const values = [...frequent.filter((value) => value.length < wholeValue), ...first]
    .map((value) => value.trim())
    .filter((value) => value !== '' && value.length <= ruleLimits.value);
  const byText = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (!byText.has(key)) byText.set(key, value);
  }
  return [...byText.values()];
}
