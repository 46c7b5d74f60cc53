import type { StateCreator } from 'zustand';
import type { Failure } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { CheckReport } from '../../shared/model/run';
import type { Api } from '../api';
import type { State } from './store';

export interface Check {
  /** The plan that was checked: compared by identity, so any later edit makes the check out of date. */
  readonly plan: Plan;
  readonly checkId: string | null;
  readonly report: CheckReport | null;
  readonly failure: Failure | null;
}

export interface CheckSlice {
  readonly check: Check | null;
  readonly startCheck: () => Promise<void>;
  readonly stopCheck: () => Promise<void>;
  readonly checkProgress: (report: CheckReport) => void;
}

export function createCheckSlice(api: Api): StateCreator<State, [], [], CheckSlice> {
  return (set, get) => ({
    check: null,
    startCheck: async () => {
      const { file, plan } = get();
      if (file.kind !== 'open' || !plan) return;
      const check: Check = { plan, checkId: null, report: null, failure: null };
      set({ check });
      const started = await api.startCheck({ token: file.preview.token, plan });
      if (get().check?.plan !== plan) return;
      set((state) => ({
        check: started.ok
          ? { ...check, report: state.check?.report ?? null, checkId: started.value.checkId }
          : { ...check, failure: started.failure },
      }));
    },
    stopCheck: async () => {
      const checkId = get().check?.checkId;
      if (checkId) await api.stopCheck({ checkId });
    },
    checkProgress: (report) => {
      const { check } = get();
      // The first snapshot can arrive before the answer that carries the id.
      if (check && (check.checkId === null || check.checkId === report.checkId)) {
        set({ check: { ...check, checkId: report.checkId, report } });
      }
    },
  });
}

/** The report of the plan as it is now, if there is one. */
export function currentReport(state: State): CheckReport | null {
  return state.check && state.check.plan === state.plan ? state.check.report : null;
}
