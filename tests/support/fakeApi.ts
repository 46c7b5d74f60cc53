import type { Api } from '../../renderer/api';
import type { EventName } from '../../shared/ipc/channels';
import type { EventOf } from '../../shared/ipc/contract';
import type { ColumnProfile } from '../../shared/model/csv';
import type { FileGroup } from '../../shared/model/fileGroup';
import { fail, ok } from '../../shared/model/failure';
import type { OpenedPreview } from '../../shared/model/openedFile';
import type { PracticeInbox } from '../../shared/model/practice';
import { defaultSettings } from '../../shared/model/settings';

export interface FakeApi {
  readonly api: Api;
  /** What the main process would send by itself. */
  readonly emit: <N extends EventName>(name: N, value: EventOf<N>) => void;
}

type Listeners = { readonly [N in EventName]: Set<(value: EventOf<N>) => void> };

/** The window's only way out, answered at once and well; what a test is about it answers itself. */
export function fakeApi(overrides: Partial<Api> = {}): FakeApi {
  const listeners: Listeners = {
    fileCounted: new Set(),
    fileProfiled: new Set(),
    keptCounted: new Set(),
    checkProgress: new Set(),
    importProgress: new Set(),
  };
  const nothing = () => Promise.resolve(ok({}));
  const granted = (name: string) => () => Promise.resolve(ok({ token: 't1', name }));
  return {
    emit: (name, value) => {
      for (const listener of listeners[name]) listener(value);
    },
    api: {
      appInfo: () =>
        Promise.resolve(
          ok({
            version: '1.2.3',
            platform: 'linux',
            timeZone: 'Europe/Paris',
            keyStore: 'system',
            stamp: {
              library: { name: '@segment/analytics-node', version: '3.1.0' },
              nodeVersion: 'v20.18.1',
            },
          }),
        ),
      openLink: nothing,
      getSettings: () => Promise.resolve(ok(defaultSettings)),
      setSettings: (settings) => Promise.resolve(ok(settings)),
      chooseFile: granted('orders.csv'),
      grantFile: (file) => granted(file.name)(),
      chooseFiles: () => Promise.resolve(ok([fileGroup()])),
      grantFiles: (files) => Promise.resolve(ok([fileGroup({ files: files.map(({ name }) => name) })])),
      pasteRows: granted('Pasted rows.csv'),
      sampleFile: granted('sample-orders.csv'),
      openFile: () => Promise.resolve(ok(filePreview())),
      previewFile: ({ dialect }) => Promise.resolve(ok(filePreview(dialect ? { dialect } : {}))),
      closeFile: nothing,
      saveDraft: nothing,
      getDraft: () => Promise.resolve(ok(null)),
      openDraft: () => Promise.resolve(fail('fileTokenUnknown')),
      discardDraft: nothing,
      listTemplates: () => Promise.resolve(ok([])),
      saveTemplate: ({ name, plan }) =>
        Promise.resolve(ok({ id: 'tp1', name, versions: ['2026-11-24T10:00:00.000Z'], plan })),
      changeTemplate: nothing,
      exportTemplate: () => Promise.resolve(ok({ name: 'template.json' })),
      importTemplate: () => Promise.resolve(ok(null)),
      startCheck: () => Promise.resolve(ok({ checkId: 'c1' })),
      stopCheck: nothing,
      countKept: nothing,
      listSources: () => Promise.resolve(ok([])),
      addSource: ({ name, endpoint }) =>
        Promise.resolve(ok({ id: 's1', name, endpoint, maskedKey: 'abcd****wxyz', kept: 'system' })),
      removeSource: nothing,
      startImport: () => Promise.resolve(ok({ importId: 'i1' })),
      pauseImport: nothing,
      resumeImport: nothing,
      setImportSpeed: nothing,
      stopImport: nothing,
      continueImport: nothing,
      currentImport: () => Promise.resolve(ok(null)),
      listImports: () => Promise.resolve(ok({ imports: [], others: [] })),
      importDetails: () => Promise.resolve(fail('importUnknown')),
      discardImport: nothing,
      deleteImport: nothing,
      showImport: nothing,
      saveNotSent: () => Promise.resolve(ok({ name: 'not-sent.csv', rows: 2 })),
      openReport: nothing,
      saveReport: () => Promise.resolve(ok({ name: 'report.html' })),
      saveEvents: () =>
        Promise.resolve(
          ok({ name: 'events.ndjson', rows: 2, events: 2, invalid: 0, skipped: 0, ids: 'asSent' }),
        ),
      stopSavingEvents: nothing,
      deleteAll: nothing,
      showData: nothing,
      practiceInbox: () => Promise.resolve(ok(practiceInbox())),
      emptyPracticeInbox: nothing,
      on: (name, listener) => {
        listeners[name].add(listener);
        return () => {
          listeners[name].delete(listener);
        };
      },
      ...overrides,
    },
  };
}

/** A single file that was chosen or dropped. */
export function fileGroup(changes: Partial<FileGroup> = {}): FileGroup {
  return { token: 't1', name: 'orders.csv', files: ['orders.csv'], columns: [], ...changes };
}

/** A small file of orders, read as it should be. */
export function filePreview(changes: Partial<OpenedPreview> = {}): OpenedPreview {
  const profile: ColumnProfile = { rows: 2, filled: 2, samples: [], distinct: 2, shape: 'text' };
  return {
    token: 't1',
    reading: 1,
    name: 'orders.csv',
    size: 60,
    dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
    byteOrderMark: false,
    columns: ['user_id', 'ordered at', 'total'],
    rawLines: ['user_id,ordered at,total', 'u1,2024-01-02T03:04:05Z,9.50', 'u2,2024-01-03T03:04:05Z,12'],
    rows: [
      { rowNumber: 2, cells: ['u1', '2024-01-02T03:04:05Z', '9.50'] },
      { rowNumber: 3, cells: ['u2', '2024-01-03T03:04:05Z', '12'] },
    ],
    profiles: [profile, { ...profile, shape: 'isoTime' }, { ...profile, shape: 'decimal' }],
    rowCount: { value: 2, exact: true },
    warnings: [],
    ...changes,
  };
}

/** An inbox in which nothing has arrived. */
export function practiceInbox(changes: Partial<PracticeInbox> = {}): PracticeInbox {
  return {
    requests: 0,
    events: 0,
    duplicates: 0,
    discarded: [],
    byType: [],
    byName: [],
    latest: [],
    ...changes,
  };
}
