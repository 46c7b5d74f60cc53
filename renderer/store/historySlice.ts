import type { StateCreator } from 'zustand';
import type { CurrentImport } from '../../shared/ipc/contract';
import { fail, type Failure, type Result } from '../../shared/model/failure';
import type { History, PastImport } from '../../shared/model/history';
import type { ImportProgress, ResumeChoices } from '../../shared/model/run';
import type { Api } from '../api';
import { isSending } from './sendSlice';
import { isSamePlan, type Repeat, repeatOf } from './sentBefore';
import type { State } from './store';

/** One import of the history, with what its folder tells besides the list. */
export interface ShownImport {
  readonly importId: string;
  /** Null until the main process has answered, and for imports whose data was deleted. */
  readonly details: CurrentImport | null;
  readonly failure: Failure | null;
}

export interface HistorySlice {
  /** Null until it was asked for. */
  readonly history: History | null;
  /** Why it could not be read; what was known before stays. */
  readonly historyFailure: Failure | null;
  readonly shownImport: ShownImport | null;
  readonly refreshHistory: () => Promise<void>;
  /** Shows one import on the history's page; null goes back to the list. */
  readonly showPast: (importId: string | null) => Promise<void>;
  /** Shows an import where imports are sent, and goes on with it there: what it asks, it asks there too. */
  readonly continuePast: (importId: string, choices?: ResumeChoices) => Promise<Result<null>>;
  /** What sending the file that is open would do where this import brought it. */
  readonly repeatOfPast: (past: PastImport) => Promise<Repeat>;
  readonly discardPast: (importId: string) => Promise<Result<unknown>>;
  readonly deletePast: (importId: string) => Promise<Result<unknown>>;
  readonly showPastFolder: (importId: string) => Promise<Result<unknown>>;
  readonly savePastNotSent: (
    importId: string,
  ) => Promise<Result<{ readonly name: string; readonly rows: number } | null>>;
  /** A snapshot has arrived: the list shows it too. */
  readonly historyProgress: (progress: ImportProgress) => void;
}

export function createHistorySlice(api: Api): StateCreator<State, [], [], HistorySlice> {
  return (set, get) => {
    // An answer that was overtaken by a later question is old.
    let latest = 0;

    async function refresh(): Promise<void> {
      const mine = ++latest;
      const listed = await api.listImports({});
      if (mine !== latest) return;
      if (!listed.ok) {
        set({ historyFailure: listed.failure });
        return;
      }
      const { history, shownImport } = get();
      set(({ run }) => ({ history: withRun(listed.value, run?.progress), historyFailure: null }));
      // The other process has gone on meanwhile.
      const shown = history?.imports.find(({ importId }) => importId === shownImport?.importId);
      if (shown?.heldElsewhere) await loadDetails(shown.importId);
    }

    async function loadDetails(importId: string): Promise<void> {
      const details = await api.importDetails({ importId });
      set(({ shownImport }) => {
        if (shownImport?.importId !== importId) return {};
        if (details.ok) return { shownImport: { importId, details: details.value, failure: null } };
        // The list says itself that the data was deleted.
        return details.failure.code === 'importDeleted'
          ? {}
          : { shownImport: { ...shownImport, failure: details.failure } };
      });
    }

    async function thenRefresh<T>(work: Promise<Result<T>>): Promise<Result<T>> {
      const result = await work;
      await refresh();
      return result;
    }

    return {
      history: null,
      historyFailure: null,
      shownImport: null,
      refreshHistory: refresh,
      showPast: async (importId) => {
        if (importId === null) {
          set({ shownImport: null });
          return;
        }
        set({ shownImport: { importId, details: null, failure: null } });
        await loadDetails(importId);
      },
      continuePast: async (importId, choices) => {
        if (isSending(get())) return fail('importRunning');
        const details = await api.importDetails({ importId });
        if (!details.ok) return details;
        const { progress, ...order } = details.value;
        set({
          run: { ...order, importId, progress, failure: null },
          page: 'import',
          step: 'send',
        });
        await get().continueImport(choices && { choices });
        return { ok: true, value: null };
      },
      repeatOfPast: async ({ importId, startedAt }) => {
        const details = await api.importDetails({ importId });
        const { plan } = get();
        const same = details.ok && plan !== null ? isSamePlan(details.value.plan, plan) : null;
        return repeatOf(same, startedAt, Date.now());
      },
      discardPast: (importId) => thenRefresh(api.discardImport({ importId })),
      deletePast: async (importId) => {
        const deleted = await api.deleteImport({ importId });
        if (!deleted.ok) {
          // Another process may have it by now.
          await refresh();
          return deleted;
        }
        set(({ run, shownImport }) => ({
          run: run?.importId === importId ? null : run,
          shownImport: shownImport?.importId === importId ? { ...shownImport, details: null } : shownImport,
        }));
        await refresh();
        return deleted;
      },
      showPastFolder: (importId) => api.showImport({ importId }),
      savePastNotSent: (importId) => api.saveNotSent({ importId }),
      historyProgress: (progress) => {
        const { history } = get();
        if (!history) return;
        const known = history.imports.some(({ importId }) => importId === progress.importId);
        if (known) set({ history: withRun(history, progress) });
        // It has just begun; whoever looks at the list sees it on top.
        else if (progress.state === 'sending') void refresh();
      },
    };
  };
}

/** The list with the newest numbers of the import that this snapshot is of. */
function withRun(history: History, progress: ImportProgress | null | undefined): History {
  if (!progress) return history;
  const { importId, state, failure, rows, events } = progress;
  const imports = history.imports.map((past): PastImport =>
    past.importId === importId && past.data === 'kept' && past.heldElsewhere !== true
      ? { ...past, state, failure, rows, events }
      : past,
  );
  return { ...history, imports };
}
