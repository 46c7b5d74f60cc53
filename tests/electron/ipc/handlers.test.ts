import { expect, test } from 'vitest';
import { createHandlers, type Services } from '../../../electron/ipc/handlers';
import { fail, ok } from '../../../shared/model/failure';
import type { Source } from '../../../shared/model/source';
import { createTestEngine } from '../support/engine';
import { plan } from '../support/plan';
import { filePreview } from '../../support/fakeApi';

const preview = filePreview();

const identity = { size: 9, mtimeMs: 1, inode: 2, device: 3 };
const file = { token: 't1', name: 'orders.csv', path: '/home/ada/orders.csv', identity };
const source: Source = {
  id: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

function create(some: Partial<Services> = {}) {
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
      chooseWhereToSave: () => Promise.resolve('/home/ada/rest.csv'),
      askToStopAndQuit: () => Promise.resolve(false),
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
    engine: { ...engine, stop: () => undefined },
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
      find: () => ok({ folder: '/imports/i1', fileName: 'orders.csv' }),
      current: () => null,
      active: () => undefined,
      progressed: () => undefined,
      engineCrashed: () => undefined,
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
    ...some,
  };
  return { happened, engine, handlers: createHandlers(services) };
}

test('the page learns a token and a name, never a path', async () => {
  const { handlers, happened } = create();
  const shown = ok({ token: 't1', name: 'orders.csv' });
  expect(await handlers.grantFile({ path: file.path })).toEqual(shown);
  expect(await handlers.pasteRows({ text: 'a,b' })).toEqual(shown);
  expect(await handlers.sampleFile({})).toEqual(shown);
  expect(await handlers.chooseFile({})).toEqual(shown);
  expect(happened).toEqual([
    ['grant', file.path],
    ['paste', 'a,b'],
    ['grant', file.path],
  ]);
});

test('a closed dialog is no failure', async () => {
  const none = () => Promise.resolve(undefined);
  const dialogs = {
    chooseFile: none,
    chooseWhereToSave: none,
    askToStopAndQuit: () => Promise.resolve(false),
  };
  const { handlers, happened } = create({ dialogs });
  expect(await handlers.chooseFile({})).toEqual(ok(null));
  expect(await handlers.saveNotSent({ importId: 'i1' })).toEqual(ok(null));
  expect(happened).toEqual([]);
});

test('a token stands for the path until the file is closed', async () => {
  const { handlers, engine, happened } = create();
  await handlers.openFile({ token: 't1' });
  await handlers.previewFile({ token: 't1', dialect: plan.dialect });
  await handlers.startCheck({ token: 't1', plan });
  await handlers.startImport({ token: 't1', plan, receiver: { kind: 'practice' } });
  await handlers.closeFile({ token: 't1' });
  expect(engine.asked).toEqual([
    { kind: 'open', token: 't1', path: file.path, name: 'orders.csv' },
    { kind: 'open', token: 't1', path: file.path, name: 'orders.csv', dialect: plan.dialect },
    { kind: 'close', token: 't1' },
  ]);
  expect(happened).toMatchObject([
    ['check', file],
    [
      'import',
      {
        path: file.path,
        identity: file.identity,
        fileName: 'orders.csv',
        plan,
        receiver: { kind: 'practice' },
      },
    ],
    ['forget', 't1'],
  ]);
});

test('what the file was like when it was opened is noted; the page gets the rest', async () => {
  const { handlers, engine, happened } = create();
  engine.answerWith(ok({ preview, identity }));
  expect(await handlers.openFile({ token: 't1' })).toEqual(ok(preview));
  expect(happened).toEqual([['opened', { token: 't1', identity }]]);
});

test('an unknown token opens, checks and sends nothing', async () => {
  const { handlers, engine, happened } = create();
  const unknown = fail('fileTokenUnknown');
  expect(await handlers.openFile({ token: 'x' })).toEqual(unknown);
  expect(await handlers.previewFile({ token: 'x', dialect: plan.dialect })).toEqual(unknown);
  expect(await handlers.startCheck({ token: 'x', plan })).toEqual(unknown);
  expect(await handlers.startImport({ token: 'x', plan, receiver: { kind: 'practice' } })).toEqual(unknown);
  expect(engine.asked).toEqual([]);
  expect(happened).toEqual([]);
});

test('settings are kept and told back', async () => {
  const { handlers, happened } = create();
  expect(await handlers.getSettings({})).toEqual(ok({ version: 1, theme: 'dark' }));
  expect(await handlers.setSettings({ version: 1, theme: 'light' })).toEqual(
    ok({ version: 1, theme: 'light' }),
  );
  expect(happened).toEqual([['setSettings', { version: 1, theme: 'light' }]]);
});

test('links are opened by name', async () => {
  const { handlers, happened } = create();
  expect(await handlers.openLink({ link: 'segmentSpec' })).toEqual(ok({}));
  expect(happened).toEqual([['openLink', 'segmentSpec']]);
});

test('what is done answers nothing, what fails answers why', async () => {
  const { handlers } = create();
  expect(await handlers.stopImport({ importId: 'i1' })).toEqual(ok({}));
  expect(await handlers.stopCheck({ checkId: 'c1' })).toEqual(ok({}));
  expect(await handlers.removeSource({ sourceId: 's1' })).toEqual(ok({}));
  expect(await handlers.emptyPracticeInbox({})).toEqual(ok({}));
  expect(await handlers.continueImport({ importId: 'i1' })).toEqual(fail('importRunning'));
  expect(await handlers.currentImport({})).toEqual(ok(null));
  expect(await handlers.practiceInbox({})).toEqual(fail('practiceUnavailable'));
  expect(await handlers.listSources({})).toEqual(ok([source]));
});

test('an import goes on with what the person answered, and with the file of a token', async () => {
  const { handlers, happened } = create();
  const receiver = { kind: 'source', sourceId: 's2' } as const;
  const choices = { rowsInDoubt: 'leave' } as const;
  await handlers.continueImport({ importId: 'i1', choices, receiver });
  await handlers.continueImport({ importId: 'i1', token: 't1' });
  expect(happened).toEqual([
    ['continue', 'i1', { choices, receiver }],
    ['continue', 'i1', { movedTo: file.path }],
  ]);
  expect(await handlers.continueImport({ importId: 'i1', token: 'x' })).toEqual(fail('fileTokenUnknown'));
  expect(happened).toHaveLength(2);
});
