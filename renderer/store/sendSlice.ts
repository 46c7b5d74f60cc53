import type { StateCreator } from 'zustand';
import type { RequestOf } from '../../shared/ipc/contract';
import type { FilePreview } from '../../shared/model/csv';
import type { Failure, Result } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { PracticeInbox } from '../../shared/model/practice';
import type { CheckReport, ImportProgress } from '../../shared/model/run';
import type { Receiver, Source } from '../../shared/model/source';
import type { Api } from '../api';
import { currentReport } from './checkSlice';
import type { State } from './store';

/** One import from its start to its result. */
export interface Run {
  readonly importId: string | null;
  /** What is sent, by which plan: the window may show another file by then, or none. */
  readonly file: { readonly name: string; readonly size: number };
  readonly plan: Plan;
  readonly receiver: Receiver;
  readonly progress: ImportProgress | null;
  /** Why it could not start or continue. */
  readonly failure: Failure | null;
}

export interface SendSlice {
  readonly sources: readonly Source[];
  readonly receiver: Receiver;
  readonly run: Run | null;
  /** Imports of this session that were left, the latest last, if the receiver accepted anything of them. */
  readonly earlierRuns: readonly Run[];
  readonly inbox: PracticeInbox | null;
  /** Why the practice endpoint does not answer; what it said before stays. */
  readonly inboxFailure: Failure | null;
  readonly chooseReceiver: (receiver: Receiver) => void;
  readonly addSource: (source: RequestOf<'addSource'>) => Promise<Result<Source>>;
  readonly removeSource: (sourceId: string) => Promise<Result<unknown>>;
  readonly startImport: () => Promise<void>;
  /** Shows the import again that a page before this one started and lost sight of. */
  readonly restoreImport: () => Promise<void>;
  readonly stopImport: () => Promise<void>;
  readonly continueImport: () => Promise<void>;
  /** Goes on with one of {@link SendSlice.earlierRuns}, by its own plan, instead of starting another. */
  readonly continueEarlier: (earlier: Run) => Promise<void>;
  /** Back to the choice of the receiver: the same file can be sent elsewhere, such as to Segment after practice. */
  readonly leaveResult: () => void;
  readonly saveNotSent: () => Promise<Result<{ readonly name: string; readonly rows: number } | null>>;
  readonly importProgress: (progress: ImportProgress) => void;
  readonly refreshInbox: () => Promise<void>;
  readonly emptyInbox: () => Promise<void>;
}

export function createSendSlice(api: Api): StateCreator<State, [], [], SendSlice> {
  return (set, get) => ({
    sources: [],
    receiver: { kind: 'practice' },
    run: null,
    earlierRuns: [],
    inbox: null,
    inboxFailure: null,
    chooseReceiver: (receiver) => {
      set({ receiver });
    },
    addSource: async (request) => {
      const added = await api.addSource(request);
      if (added.ok) {
        const rest = get().sources.filter((source) => source.id !== added.value.id);
        set({ sources: [...rest, added.value], receiver: { kind: 'source', sourceId: added.value.id } });
      }
      return added;
    },
    removeSource: async (sourceId) => {
      const removed = await api.removeSource({ sourceId });
      if (!removed.ok) return removed;
      const { receiver } = get();
      set((state) => ({
        sources: state.sources.filter((source) => source.id !== sourceId),
        receiver:
          receiver.kind === 'source' && receiver.sourceId === sourceId ? { kind: 'practice' } : receiver,
      }));
      return removed;
    },
    startImport: async () => {
      const state = get();
      const { file, plan, receiver } = state;
      if (file.kind !== 'open' || !plan) return;
      const report = currentReport(state);
      const { token, name, size, rowCount } = file.preview;
      const run: Run = {
        importId: null,
        file: { name, size },
        plan,
        receiver,
        progress: null,
        failure: null,
      };
      set({ run });
      const started = await api.startImport({
        token,
        plan,
        receiver,
        ...expectedOf(report, rowCount),
      });
      set(({ run: now }) => {
        if (!started.ok) return { run: { ...run, failure: started.failure } };
        const { importId } = started.value;
        return { run: { ...run, importId, progress: now?.importId === importId ? now.progress : null } };
      });
    },
    restoreImport: async () => {
      const current = await api.currentImport({});
      if (!current.ok || !current.value || get().run) return;
      const { progress, ...order } = current.value;
      set({ run: { ...order, importId: progress.importId, progress, failure: null } });
    },
    stopImport: async () => {
      const importId = get().run?.importId;
      if (importId) await api.stopImport({ importId });
    },
    continueImport: async () => {
      const importId = get().run?.importId;
      if (!importId) return;
      const continued = await api.continueImport({ importId });
      // Snapshots may have arrived meanwhile: only the failure is ours to change.
      set(({ run }) => (run ? { run: { ...run, failure: continued.ok ? null : continued.failure } } : {}));
    },
    leaveResult: () => {
      set(leaveRun);
    },
    continueEarlier: async (earlier) => {
      set((state) => ({
        run: { ...earlier, failure: null },
        earlierRuns: state.earlierRuns.filter((run) => run !== earlier),
      }));
      await get().continueImport();
    },
    saveNotSent: async () => {
      const importId = get().run?.importId;
      return importId ? api.saveNotSent({ importId }) : { ok: true, value: null };
    },
    importProgress: (progress) => {
      const { run } = get();
      // The first snapshot can arrive before the answer that carries the id.
      if (run && (run.importId === null || run.importId === progress.importId)) {
        set({ run: { ...run, importId: progress.importId, progress } });
      }
    },
    refreshInbox: async () => {
      const inbox = await api.practiceInbox({});
      if (!inbox.ok) {
        set({ inboxFailure: inbox.failure });
        return;
      }
      const before = get().inbox;
      // The same value, so that looking twice a second draws nothing while nothing arrives.
      set({ inbox: before && isSameInbox(before, inbox.value) ? before : inbox.value, inboxFailure: null });
    },
    emptyInbox: async () => {
      const emptied = await api.emptyPracticeInbox({});
      if (emptied.ok) await get().refreshInbox();
      else set({ inboxFailure: emptied.failure });
    },
  });
}

/** What is known of the whole file: its events from a finished check, its rows as soon as they are counted. */
function expectedOf(
  report: CheckReport | null,
  rowCount: FilePreview['rowCount'],
): Pick<RequestOf<'startImport'>, 'expected'> {
  if (report?.state === 'finished') {
    return { expected: { rows: report.rows.read, events: report.events.total } };
  }
  return rowCount.exact ? { expected: { rows: rowCount.value } } : {};
}

/** Whatever arrives is counted as a request; the latest event tells apart an inbox that was emptied and filled again. */
function isSameInbox(before: PracticeInbox, after: PracticeInbox): boolean {
  return (
    before.requests === after.requests &&
    before.events === after.events &&
    before.latest[0]?.messageId === after.latest[0]?.messageId &&
    before.latest[0]?.receivedAt === after.latest[0]?.receivedAt
  );
}

/** The state without its run, which is remembered when it can be doubled or continued. */
export function leaveRun({ run, earlierRuns }: State): Pick<State, 'run' | 'earlierRuns'> {
  const worthKeeping = run?.progress && run.progress.events.accepted > 0;
  return { run: null, earlierRuns: worthKeeping ? [...earlierRuns, run] : earlierRuns };
}

/** Whether events are on their way, or about to be: what would lose sight of them has to wait. */
export function isSending({ run }: State): boolean {
  if (!run) return false;
  if (!run.progress) return run.failure === null;
  return ['starting', 'sending', 'waiting', 'paused', 'stopping'].includes(run.progress.state);
}
