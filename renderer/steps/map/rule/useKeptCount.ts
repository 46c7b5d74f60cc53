import { useEffect, useMemo } from 'react';
import type { Row } from '../../../../shared/model/csv';
import { setRule } from '../../../../shared/model/editPlan';
import type { Plan } from '../../../../shared/model/plan';
import type { RowRule } from '../../../../shared/model/rowRule';
import { ruleProblems } from '../../../../shared/pipeline/ruleProblems';
import { sameRule } from '../../../store/ruleSlice';
import { useStore } from '../../../store/useStore';
import { firstKept, type KeptCount } from './keptCount';

/** Milliseconds without a change after which the file is counted. */
const pause = 300;

export interface KeptCountInput {
  readonly plan: Plan;
  /** Null while it is not complete. */
  readonly rule: RowRule | null;
  /** The first of the file. */
  readonly rows: readonly Row[];
  /** Whether the whole file shall be counted, which only one rule at a time can. */
  readonly active: boolean;
}

/** How many rows the rule sends: at once of the first rows, then of the whole file; null when the rule says nothing yet. */
export function useKeptCount({ plan, rule, rows, active }: KeptCountInput): KeptCount | null {
  const kept = useStore((state) => state.kept);
  const countKept = useStore((state) => state.countKept);
  const { time, dialect } = plan;
  const asked = useMemo(() => {
    if (rule === null) return null;
    const of = setRule(plan, rule);
    return ruleProblems(of).length === 0 ? of : null;
  }, [plan, rule]);
  const first = useMemo(() => asked && firstKept(rows, asked), [asked, rows]);
  const isCounted = asked !== null && kept !== null && sameRule(kept.of, asked);
  useEffect(() => {
    if (!active || rule === null || asked === null || isCounted) return;
    const timer = setTimeout(() => {
      countKept(rule);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [active, rule, asked, isCounted, countKept, time.zone, dialect]);
  if (!isCounted || kept.counted === null || kept.counted.rows === 0) return first;
  const { rows: read, kept: sent, unclear, done } = kept.counted;
  return { state: done ? 'done' : 'counting', rows: read, kept: sent, unclear };
}
