import type { Row } from '../../../../shared/model/csv';
import type { Plan } from '../../../../shared/model/plan';
import { ruleVerdict } from '../../../../shared/pipeline/ruleVerdict';

/** How many rows a rule sends, of how many. `unclear` ones are stopped. */
export interface KeptCount {
  /** first: only the first rows were asked. counting: as far as the file was read. */
  readonly state: 'first' | 'counting' | 'done';
  readonly rows: number;
  readonly kept: number;
  readonly unclear: number;
}

/** What the plan's rule makes of the first rows. */
export function firstKept(rows: readonly Row[], plan: Pick<Plan, 'rule' | 'time'>): KeptCount {
  const verdicts = rows.map(ruleVerdict(plan));
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  return { state: 'first', rows: rows.length, kept: count('kept'), unclear: count('unclear') };
}
