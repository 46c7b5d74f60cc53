import type { StateCreator } from 'zustand';
import { setRule } from '../../shared/model/editPlan';
import type { Plan } from '../../shared/model/plan';
import { type KeptRows, type RowRule, sameRules } from '../../shared/model/rowRule';
import type { Api } from '../api';
import type { State } from './store';

/** What the rows that a rule sends depend on. */
export type RuleReading = Pick<Plan, 'rule' | 'time' | 'dialect'>;

export interface RuleSlice {
  /** The last count of rows, and what was counted; null before its first number. */
  readonly kept: {
    readonly of: RuleReading;
    readonly countId: string;
    readonly counted: KeptRows | null;
  } | null;
  /** Counts the rows that the rule would send, in the whole file. */
  readonly countKept: (rule: RowRule) => void;
  readonly keptCounted: (counted: KeptRows) => void;
  /** Whether the rule is being worked on. */
  readonly ruleOpen: boolean;
  readonly openRule: (open: boolean) => void;
}

export function createRuleSlice(api: Api): StateCreator<State, [], [], RuleSlice> {
  let counts = 0;
  return (set, get) => ({
    kept: null,
    countKept: (rule) => {
      const { file, plan: current } = get();
      if (file.kind !== 'open' || !current) return;
      const plan = setRule(current, rule);
      counts += 1;
      const countId = String(counts);
      set({ kept: { of: plan, countId, counted: null } });
      // A count that cannot begin leaves what the first rows say.
      void api.countKept({ token: file.preview.token, countId, plan });
    },
    keptCounted: (counted) => {
      const { kept } = get();
      if (kept?.countId === counted.countId) set({ kept: { ...kept, counted } });
    },
    ruleOpen: false,
    openRule: (ruleOpen) => {
      set({ ruleOpen });
    },
  });
}

/** Whether a count of the one is a count of the other. */
export function sameRule(a: RuleReading, b: RuleReading): boolean {
  return sameRules(a.rule, b.rule) && a.time.zone === b.time.zone && a.dialect === b.dialect;
}
