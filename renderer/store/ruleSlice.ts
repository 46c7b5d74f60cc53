import type { StateCreator } from 'zustand';
import type { Plan } from '../../shared/model/plan';
import type { KeptRows } from '../../shared/model/rowRule';
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
  /** Counts the rows that the plan's rule sends, in the whole file. */
  readonly countKept: () => void;
  readonly keptCounted: (counted: KeptRows) => void;
}

export function createRuleSlice(api: Api): StateCreator<State, [], [], RuleSlice> {
  let counts = 0;
  return (set, get) => ({
    kept: null,
    countKept: () => {
      const { file, plan } = get();
      if (file.kind !== 'open' || plan?.rule === undefined) return;
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
  });
}
