import words from './i18n/en/rule.json';
import { fill } from './i18n/fill';
import { type Condition, numberTests, type RowRule, timeTests } from './model/rowRule';

/** As many values are told; of more, how many more there are. */
const mostValues = 3;
/** Characters of a value; of a longer one, its beginning. */
const longestValue = 60;

const bareTests: readonly Condition['test'][] = [...timeTests, ...numberTests];

/** A rule in words, `status is “paid” and amount is more than 100`; `columns` are the plan's names. */
export function ruleText({ join, groups }: RowRule, columns: readonly string[]): string {
  const outer = join === 'and' ? 'or' : 'and';
  return groups
    .map((conditions) => {
      const text = conditions.map((condition) => conditionText(condition, columns)).join(words.join[join]);
      return groups.length > 1 && conditions.length > 1 ? fill(words.group, { conditions: text }) : text;
    })
    .join(words.join[outer]);
}

function conditionText(condition: Condition, columns: readonly string[]): string {
  const number = condition.column + 1;
  const column = columns[condition.column] ?? fill(words.column, { number });
  return fill(words.where[condition.test], { column, value: valueText(condition) });
}

function valueText(condition: Condition): string {
  if ('values' in condition) return valuesText(condition.values);
  if (!('value' in condition)) return '';
  return bareTests.includes(condition.test) ? condition.value : quoted(condition.value);
}

function valuesText(values: readonly string[]): string {
  const shown = values.slice(0, values.length === mostValues + 1 ? mostValues + 1 : mostValues).map(quoted);
  const rest = values.length - shown.length;
  const parts = rest > 0 ? [...shown, fill(words.more, { count: rest })] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(words.next)}${words.last}${last}`;
}

function quoted(value: string): string {
  const text = [...value];
  const short = text.length > longestValue ? `${text.slice(0, longestValue).join('')}…` : value;
  return fill(words.value, { value: short });
}
