import type { StateCreator } from 'zustand';
import type { RequestOf } from '../../shared/ipc/contract';
import type { FilePreview } from '../../shared/model/csv';
import type { Failure, Result } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { CheckReport, ImportProgress, ResumeChoices } from '../../shared/model/run';
import type { Receiver } from '../../shared/model/source';
import type { Speed } from '../../shared/model/speed';
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
  /** The speed that was chosen while it ran; undefined: as its snapshots say. */
  readonly speed?: Speed | undefined;
  /** What the person has answered to its questions, until it sends: the next question must not forget the last one. */
  readonly choices?: ResumeChoices | undefined;
  /** Why it could not start or continue. */
  readonly failure: Failure | null;
}

/** What is different when an import goes on. */
export type ContinueOptions = Omit<RequestOf<'continueImport'>, 'importId'>;

export interface SendSlice {
  readonly run: Run | null;
  /** `asNew` gives every event an id that it never had, so that the receiver takes it for another one. */
  readonly startImport: (options?: { readonly asNew?: boolean }) => Promise<void>;
  /** Shows the import again that a page before this one started and lost sight of. */
  readonly restoreImport: () => Promise<void>;
  readonly pauseImport: () => Promise<void>;
  readonly resumeImport: () => Promise<void>;
  /** Another speed for the import that is shown, at once. */
  readonly changeSpeed: (speed: Speed) => Promise<void>;
  readonly stopImport: () => Promise<void>;
  /** Goes on where it ended, with the answers so far to what it asked. */
  readonly continueImport: (options?: ContinueOptions) => Promise<void>;
  /** Lets go of the import that asks: what was accepted stays, and nobody is reminded of the rest. */
  readonly leaveImport: () => Promise<void>;
  /** Asks for the file of the import, which is not where it was, and goes on with it. */
  readonly continueWithFile: () => Promise<void>;
  /** Back to the choice of the receiver: the same file can be sent elsewhere, such as to Segment after practice. */
  readonly leaveResult: () => void;
  readonly saveNotSent: () => Promise<Result<{ readonly name: string; readonly rows: number } | null>>;
  readonly importProgress: (progress: ImportProgress) => void;
}

export function createSendSlice(api: Api): StateCreator<State, [], [], SendSlice> {
  return (set, get) => {
    /** Its answer comes as a snapshot. */
    async function tell(request: Api['stopImport']): Promise<void> {
      const importId = get().run?.importId;
      if (importId) await request({ importId });
    }

    return {
      run: null,
      startImport: async ({ asNew } = {}) => {
        const state = get();
        const { file, plan, receiver, speed, sending } = state;
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
          ...(speed === undefined ? {} : { speed }),
          ...(sending === undefined ? {} : { sending }),
          ...(asNew === undefined ? {} : { asNew }),
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
      pauseImport: () => tell(api.pauseImport),
      resumeImport: () => tell(api.resumeImport),
      changeSpeed: async (speed) => {
        const { run } = get();
        if (!run?.importId) return;
        set({ run: { ...run, speed } });
        await api.setImportSpeed({ importId: run.importId, speed });
      },
      stopImport: () => tell(api.stopImport),
      continueImport: async ({ choices: added, ...rest } = {}) => {
        const before = get().run;
        if (!before?.importId) return;
        const choices = before.choices || added ? { ...before.choices, ...added } : undefined;
        const { importId } = before;
        const continued = await api.continueImport({ importId, ...(choices && { choices }), ...rest });
        // Snapshots may have arrived meanwhile: only what was answered and the failure are ours to change.
        set(({ run }) => {
          if (!run) return {};
          if (!continued.ok) return { run: { ...run, choices, failure: continued.failure } };
          return { run: { ...run, choices, receiver: rest.receiver ?? run.receiver, failure: null } };
        });
      },
      continueWithFile: async () => {
        const chosen = await api.chooseFile({});
        const { run } = get();
        if (!chosen.ok) {
          if (run) set({ run: { ...run, failure: chosen.failure } });
          return;
        }
        if (!chosen.value) return;
        const { token } = chosen.value;
        await get().continueImport({ token });
        await api.closeFile({ token });
      },
      leaveImport: async () => {
        const importId = get().run?.importId;
        get().closeFile();
        if (importId) await get().discardPast(importId);
      },
      leaveResult: () => {
        set({ run: null });
      },
      saveNotSent: async () => {
        const importId = get().run?.importId;
        return importId ? api.saveNotSent({ importId }) : { ok: true, value: null };
      },
      importProgress: (progress) => {
        const { run } = get();
        // The first snapshot can arrive before the answer that carries the id.
        if (run && (run.importId === null || run.importId === progress.importId)) {
          const asking = progress.state === 'starting' || progress.state === 'failed';
          const choices = asking ? run.choices : undefined;
          set({ run: { ...run, importId: progress.importId, progress, choices } });
        }
      },
    };
  };
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

/** Whether events are on their way, or about to be: what would lose sight of them has to wait. */
export function isSending({ run }: State): boolean {
  if (!run) return false;
  if (!run.progress) return run.failure === null;
  return ['starting', 'sending', 'waiting', 'paused', 'stopping'].includes(run.progress.state);
}
