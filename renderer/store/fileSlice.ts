import type { StateCreator } from 'zustand';
import { type EventOf, pasteLimit } from '../../shared/ipc/contract';
import type { Dialect } from '../../shared/model/dialect';
import type { FileGroup } from '../../shared/model/fileGroup';
import { fail, type Failure, nameFailure, ok, type Result } from '../../shared/model/failure';
import { addColumns } from './addColumns';
import { laterWarnings } from '../../shared/pipeline/laterWarnings';
import type { Api } from '../api';
import type { FilePart, OpenedPreview } from '../../shared/model/openedFile';
import { withLaterTypes } from './laterTypes';
import { emptyHistory } from './planHistory';
import { beginPlan, type SetUp } from './setUp';
import type { State } from './store';

export type FileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly name: string }
  /** Of several files, only those with the same columns are one import: the person says which. */
  | { readonly kind: 'which'; readonly groups: readonly FileGroup[] }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  | {
      readonly kind: 'open';
      readonly preview: OpenedPreview;
      /** How many of the columns, the last ones, were found when the whole file had been read. */
      readonly laterColumns?: number;
      /** The person left off with it before, or with another one in its place that it has replaced since. */
      readonly continued?: 'same' | 'changed';
    };

export interface FileSlice {
  readonly file: FileState;
  /** What went wrong with the last change of separator or header; the table before it stays. */
  readonly dialectFailure: Failure | null;
  readonly chooseFile: () => Promise<void>;
  readonly dropFile: (file: File) => Promise<void>;
  readonly dropFiles: (files: readonly File[]) => Promise<void>;
  /** Opens one of the groups that were found among several files. */
  readonly chooseGroup: (group: FileGroup) => Promise<void>;
  readonly pasteRows: (text: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** How a file of rows that were saved to be sent again is taken. */
  readonly retryAs: RetryAs;
  readonly chooseRetry: (retryAs: RetryAs) => void;
  readonly readAs: (as: ReadAs) => Promise<void>;
  /** A set-up that the next file is imported with, if it has the same columns. */
  readonly setUp: SetUp | null;
  /** Reads the file of the import that is shown anew, as it is now, with the same set-up. */
  readonly importChangedFile: () => Promise<void>;
  /** Back to Home, where the next file gets the set-up of the import that is shown. */
  readonly nextFile: () => void;
  /** Back to Home; the import's steps start afresh. */
  readonly closeFile: () => void;
  readonly fileCounted: (event: EventOf<'fileCounted'>) => void;
  /** What more rows say about the columns. What was suggested or decided by then stays as it is. */
  readonly fileProfiled: (event: EventOf<'fileProfiled'>) => void;
}

/** Another way of reading the file that is open: all of it, or a part of which everything else is found out. */
export type ReadAs = { readonly dialect: Dialect } | { readonly part: FilePart };

/** first: its rows are sent again with their first ids. new: as any other file. */
export type RetryAs = 'first' | 'new';

type Granted = Result<{ readonly token: string; readonly name: string } | null>;

export function createFileSlice(api: Api): StateCreator<State, [], [], FileSlice> {
  return (set, get) => {
    // Answers of something that the person has left behind by then, such as a first drop after a second one, are ignored.
    let latest = 0;

    function adopt(preview: OpenedPreview, retryAs: RetryAs = 'first') {
      const { setUp, info, dropCheck } = get();
      const { suggestion, plan } = beginPlan(setUp, preview, info, retryAs);
      dropCheck();
      set({
        run: null,
        file: { kind: 'open', preview },
        dialectFailure: null,
        retryAs,
        suggestion,
        plan,
        usedTemplate: null,
        planHistory: emptyHistory,
        shownRow: 0,
      });
    }

    async function open(granted: Promise<Granted>, name = '') {
      const mine = ++latest;
      const before = get().file;
      if (name) set({ file: { kind: 'opening', name } });
      const grant = await granted;
      if (mine !== latest) {
        if (grant.ok && grant.value) void api.closeFile({ token: grant.value.token });
        return;
      }
      if (!grant.ok) {
        set({ file: failed(name, grant.failure) });
        return;
      }
      if (!grant.value) {
        set({ file: before });
        return;
      }
      set({ file: { kind: 'opening', name: grant.value.name } });
      const opened = await api.openFile({ token: grant.value.token });
      if (mine !== latest) {
        void api.closeFile({ token: grant.value.token });
        return;
      }
      if (!opened.ok) {
        set({ file: failed(grant.value.name, opened.failure) });
        return;
      }
      set({ step: 'file' });
      adopt(opened.value);
    }

    /** Several files that are one table are opened like one. */
    async function openGroups(found: Promise<Result<readonly FileGroup[] | null>>, name = '') {
      const mine = ++latest;
      const before = get().file;
      if (name) set({ file: { kind: 'opening', name } });
      const groups = await found;
      if (mine !== latest) return;
      if (!groups.ok) set({ file: failed(name, groups.failure) });
      else if (groups.value === null) set({ file: before });
      else {
        const [first, second] = groups.value;
        if (first && !second) await open(Promise.resolve(ok(first)), first.name);
        else set({ file: { kind: 'which', groups: groups.value } });
      }
    }

    return {
      file: { kind: 'none' },
      dialectFailure: null,
      retryAs: 'first',
      chooseFile: () => openGroups(api.chooseFiles({})),
      dropFile: (file) => open(api.grantFile(file), file.name),
      dropFiles: (files) => openGroups(api.grantFiles(files), files[0]?.name),
      chooseGroup: async (group) => {
        const { file } = get();
        const others = file.kind === 'which' ? file.groups.filter(({ token }) => token !== group.token) : [];
        for (const { token } of others) void api.closeFile({ token });
        await open(Promise.resolve(ok(group)), group.name);
      },
      pasteRows: (text) =>
        open(text.length > pasteLimit ? Promise.resolve(fail('pasteTooLong')) : api.pasteRows({ text })),
      openSample: () => open(api.sampleFile({})),
      setUp: null,
      importChangedFile: async () => {
        const { file, run } = get();
        if (!run) return;
        set({ setUp: { plan: run.plan, from: run.file.name } });
        const same = file.kind === 'open' && file.preview.name === run.file.name;
        await open(same ? Promise.resolve(ok(file.preview)) : api.chooseFile({}));
      },
      nextFile: () => {
        const { run, closeFile } = get();
        closeFile();
        if (run) set({ setUp: { plan: run.plan, from: run.file.name } });
      },
      chooseRetry: (retryAs) => {
        const { file } = get();
        if (file.kind === 'open') adopt(file.preview, retryAs);
      },
      readAs: async (as) => {
        const { file } = get();
        if (file.kind !== 'open') return;
        const mine = ++latest;
        const changed = await api.previewFile({ token: file.preview.token, ...as });
        if (mine !== latest) return;
        if (changed.ok) adopt(changed.value, get().retryAs);
        else set({ dialectFailure: nameFailure(changed.failure, { name: file.preview.name }) });
      },
      closeFile: () => {
        latest++;
        const { file, dropCheck } = get();
        dropCheck();
        set({
          run: null,
          file: { kind: 'none' },
          dialectFailure: null,
          setUp: null,
          suggestion: null,
          plan: null,
          planHistory: emptyHistory,
          step: 'file',
        });
        // Last: what was decided is written down with the file's token.
        if (file.kind === 'open') void api.closeFile({ token: file.preview.token });
      },
      fileCounted: ({ rows, done, warnings: later, columns = [], ...of }) => {
        const { file } = get();
        if (file.kind !== 'open' || !isOf(file.preview, of)) return;
        // While counting, a number that has not passed the estimate yet says less than the estimate.
        const value = done ? rows : Math.max(rows, file.preview.rowCount.value);
        const warnings = [...laterWarnings(file.preview.warnings, later)];
        const typed = withLaterTypes(file.preview, columns);
        const preview = { ...typed, rowCount: { value, exact: done }, warnings };
        const added = columns.filter(({ name }) => !preview.columns.includes(name));
        set(added.length === 0 ? { file: { ...file, preview } } : addColumns(get(), preview, added));
      },
      fileProfiled: ({ profiles, ...of }) => {
        const { file } = get();
        if (file.kind !== 'open' || !isOf(file.preview, of)) return;
        // Columns that begin later in the file may be there already, and are not profiled.
        const more = file.preview.profiles.slice(profiles.length);
        set({ file: { ...file, preview: { ...file.preview, profiles: [...profiles, ...more] } } });
      },
    };
  };
}

function failed(name: string, failure: Failure): FileState {
  return { kind: 'failed', name, failure: nameFailure(failure, { name }) };
}

/** Whether a report is about the reading that is shown, and not about one that was left behind by then. */
function isOf(preview: OpenedPreview, of: { readonly token: string; readonly reading: number }): boolean {
  return preview.token === of.token && preview.reading === of.reading;
}
