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
  /** Stops the check that runs, if any, and forgets it: its file is closed, or read in another way now. */
  readonly dropCheck: () => void;
  readonly checkProgress: (report: CheckReport) => void;
}

export function createCheckSlice(api: Api): StateCreator<State, [], [], CheckSlice> {
  return (set, get) => {
    /** The first snapshots can arrive before the answer that carries the id; until then nobody knows whose they are. */
    const early = new Map<string, CheckReport>();

    function stopRunning(): void {
      const { check } = get();
      if (!check?.checkId) return;
      if (check.report === null || check.report.state === 'running') {
        void api.stopCheck({ checkId: check.checkId });
      }
    }

    return {
      check: null,
      startCheck: async () => {
        const { file, plan } = get();
        if (file.kind !== 'open' || !plan) return;
        // Two checks at once only slow each other down, and nobody waits for the earlier one any more.
        stopRunning();
        early.clear();
        const check: Check = { plan, checkId: null, report: null, failure: null };
        set({ check });
        const started = await api.startCheck({ token: file.preview.token, plan });
        if (get().check !== check) {
          if (started.ok) void api.stopCheck({ checkId: started.value.checkId });
          return;
        }
        if (!started.ok) {
          set({ check: { ...check, failure: started.failure } });
          return;
        }
        const { checkId } = started.value;
        set({ check: { ...check, checkId, report: early.get(checkId) ?? null } });
        early.clear();
      },
      stopCheck: async () => {
        const checkId = get().check?.checkId;
        if (checkId) await api.stopCheck({ checkId });
      },
      dropCheck: () => {
        stopRunning();
        set({ check: null });
      },
      checkProgress: (report) => {
        const { check } = get();
        if (check?.checkId === null) early.set(report.checkId, report);
        else if (check?.checkId === report.checkId) set({ check: { ...check, report } });
      },
    };
  };
}

/** The report of the plan as it is now, if there is one. */
export function currentReport(state: State): CheckReport | null {
  return state.check?.plan === state.plan ? state.check.report : null;
}

/** Whether the plan as it is now has no check: neither one that runs nor one that ended. */
export function needsCheck(state: State): boolean {
  return state.plan !== null && state.check?.plan !== state.plan;
}
