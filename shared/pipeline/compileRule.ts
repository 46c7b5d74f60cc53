import type { Row } from '../model/csv';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import { conditionReader, type Verdict } from './conditionReader';
import { timeReader } from './readTime';

/**
 * Says whether the plan's rule wants a row. Where a cell that decides it cannot be read, such as a text where a time is
 * compared, the row has an issue that stops it and is wanted: nothing is left out by a guess.
 */
export function compileRule(
  plan: Pick<Plan, 'rule' | 'time'>,
): (row: Pick<Row, 'cells'>, issues: Issue[]) => boolean {
  const { rule } = plan;
  if (rule === undefined) return () => true;
  const readTime = timeReader(plan.time.zone);
  const groups = rule.groups.map((conditions) =>
    conditions.map((condition) => ({ column: condition.column, read: conditionReader(condition, readTime) })),
  );
  const inner = rule.join;
  const outer = inner === 'and' ? 'or' : 'and';

  return ({ cells }, issues) => {
    let unclear: number | undefined;
    const verdict = joined(outer, groups, (conditions) =>
      joined(inner, conditions, ({ column, read }) => {
        const answer = read(cells[column] ?? '');
        if (answer === undefined) unclear ??= column;
        return answer;
      }),
    );
    if (verdict !== undefined) return verdict;
    addIssue(issues, 'ruleNotDecided', unclear, unclear === undefined ? undefined : cells[unclear]);
    return true;
  };
}

/** One clear answer can decide, whatever the unclear ones are: no of `and`, yes of `or`. */
function joined<T>(join: 'and' | 'or', parts: readonly T[], ask: (part: T) => Verdict): Verdict {
  const decides = join === 'or';
  let isUnclear = false;
  for (const part of parts) {
    const verdict = ask(part);
    if (verdict === decides) return decides;
    if (verdict === undefined) isUnclear = true;
  }
  return isUnclear ? undefined : !decides;
}
