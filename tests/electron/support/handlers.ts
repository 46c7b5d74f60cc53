import { createHandlers, type Services } from '../../../electron/ipc/handlers';
import { fail, ok } from '../../../shared/model/failure';
import type { FileGroup } from '../../../shared/model/fileGroup';
import type { Source } from '../../../shared/model/source';
import { createTestEngine } from './engine';
import { plan } from './plan';
import { startedProgress } from './snapshots';

export const identity = { size: 9, mtimeMs: 1, inode: 2, device: 3 };
export const file = { token: 't1', name: 'orders.csv', path: '/home/ada/orders.csv', identity };
export const source: Source = {
  id: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

export const group: FileGroup = { token: 't1', name: 'orders.csv', files: ['orders.csv'], columns: [] };

/** Handlers over services that only note what they were asked. */
export function createTestHandlers(some: Partial<Services> = {}) {
  const happened: unknown[] = [];
  const note = (...what: unknown[]) => {
    happened.push(what);
  };
  const engine = createTestEngine();
  const services: Services = {
    appInfo: () => Promise.resolve(fail('engineCrashed')),
    openLink: async (link) => {
      note('openLink', link);
    },
    settings: () => Promise.resolve({ version: 1, theme: 'dark' }),
    setSettings: async (settings) => {
      note('setSettings', settings);
    },
    dialogs: {
      chooseFile: () => Promise.resolve(file.path),
      chooseFiles: () => Promise.resolve([file.path]),
      chooseTemplate: () => Promise.resolve(undefined),
      chooseWhereToSave: () => Promise.resolve('/home/ada/rest.csv'),
      askToPauseAndQuit: () => Promise.resolve(false),
    },
    files: {
      grant: (path) => {
        note('grant', path);
        return Promise.resolve(ok(file));
      },
      paste: (text) => {
        note('paste', text);
        return Promise.resolve(ok(file));
      },
      sample: () => Promise.resolve(ok(file)),
      find: (token) => (token === 't1' ? ok(file) : fail('fileTokenUnknown')),
      opened: (token, identity) => {
        note('opened', { token, identity });
      },
      forget: (token) => {
        note('forget', token);
      },
    },
    drafts: {
      save: async (token, draft) => {
        note('saveDraft', token, draft);
        return ok(null);
      },
      offered: () => Promise.resolve(null),
      reopen: () => Promise.resolve(fail('fileTokenUnknown')),
      discard: async () => {
        note('discardDraft');
      },
      written: () => Promise.resolve(),
    },
    templates: {
      list: () => Promise.resolve([]),
      find: () => Promise.resolve(fail('templateUnknown')),
      save: () => Promise.resolve(fail('templateUnwritable')),
      add: () => Promise.resolve(fail('templateUnwritable')),
      change: async (id, change) => {
        note('changeTemplate', id, change);
        return ok(null);
      },
    },
    sharedTemplates: {
      save: async (id) => {
        note('exportTemplate', id);
        return ok(null);
      },
      open: () => Promise.resolve(fail('templateUnreadable')),
    },
    grantGroups: (paths) => {
      note('grantGroups', paths);
      return Promise.resolve(ok([group]));
    },
    engine: { ...engine, stop: () => undefined },
    importsFolder: '/imports',
    findReceiver: () => Promise.resolve(fail('writeKeyMissing')),
    reports: {
      open: (importId) => {
        note('openReport', importId);
        return Promise.resolve(ok(null));
      },
      save: (importId) => {
        note('saveReport', importId);
        return Promise.resolve(ok({ name: 'report.html' }));
      },
    },
    checks: {
      start: (checked) => {
        note('check', checked);
        return Promise.resolve(ok({ checkId: 'c1' }));
      },
      stop: () => Promise.resolve(ok(null)),
      progressed: () => undefined,
      engineCrashed: () => undefined,
    },
    imports: {
      start: (order) => {
        note('import', order);
        return Promise.resolve(ok({ importId: 'i1' }));
      },
      pause: (importId) => {
        note('pause', importId);
        return Promise.resolve(ok(null));
      },
      unpause: (importId) => {
        note('unpause', importId);
        return Promise.resolve(ok(null));
      },
      setSpeed: (importId, speed) => {
        note('speed', importId, speed);
        return Promise.resolve(ok(null));
      },
      stop: () => Promise.resolve(ok(null)),
      stopAll: () => Promise.resolve(),
      resume: (importId, options) => {
        note('continue', importId, options);
        return Promise.resolve(fail('importRunning'));
      },
      recall: () =>
        Promise.resolve(
          ok({
            folder: '/imports/i1',
            order: {
              ...file,
              fileName: file.name,
              plan,
              receiver: { kind: 'practice' },
              expected: undefined,
            },
            latest: startedProgress('i1'),
          }),
        ),
      latest: () => undefined,
      forget: () => undefined,
      current: () => null,
      active: () => undefined,
      progressed: () => undefined,
      engineCrashed: () => undefined,
    },
    pastImports: {
      list: () => Promise.resolve(ok({ imports: [], others: [] })),
      details: () => Promise.resolve(fail('importUnknown')),
      discard: async (importId) => {
        note('discard', importId);
        return ok(null);
      },
      deleteData: async (importId) => {
        note('delete', importId);
        return ok(null);
      },
      show: (importId) => {
        note('show', importId);
        return ok(null);
      },
    },
    sources: {
      list: () => Promise.resolve([source]),
      add: () => Promise.resolve(ok(source)),
      remove: () => Promise.resolve(ok(null)),
      credentials: () => Promise.resolve(fail('sourceUnknown')),
    },
    practice: {
      listen: () => Promise.resolve(fail('practiceUnavailable')),
      inbox: () => Promise.resolve(fail('practiceUnavailable')),
      empty: () => Promise.resolve(ok(null)),
      stop: () => undefined,
    },
    showData: () => {
      note('showData');
    },
    ...some,
  };
  return { happened, engine, drafts: services.drafts, handlers: createHandlers(services) };
}
