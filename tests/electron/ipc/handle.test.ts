import { describe, expect, test } from 'vitest';
import { createSendEvent, type Handlers, handleRequests } from '../../../electron/ipc/handle';
import { requestChannels } from '../../../shared/ipc/channels';
import { fail, FailureError, ok } from '../../../shared/model/failure';
import { createClock } from '../support/clock';
import { createTestLog } from '../support/log';

type Listener = Parameters<Parameters<typeof handleRequests>[1]['ipcMain']['handle']>[1];

const notUsed = () => fail('unexpected', {}, 'not used');
const handlers: Handlers = {
  appInfo: notUsed,
  openLink: notUsed,
  getSettings: () => ok({ version: 1, theme: 'dark' }),
  setSettings: (settings) => ok(settings),
  chooseFile: notUsed,
  grantFile: notUsed,
  chooseFiles: notUsed,
  grantFiles: notUsed,
  pasteRows: notUsed,
  sampleFile: notUsed,
  openFile: notUsed,
  previewFile: notUsed,
  closeFile: notUsed,
  saveDraft: notUsed,
  getDraft: notUsed,
  openDraft: notUsed,
  discardDraft: notUsed,
  listTemplates: notUsed,
  saveTemplate: notUsed,
  changeTemplate: notUsed,
  exportTemplate: notUsed,
  importTemplate: notUsed,
  startCheck: notUsed,
  stopCheck: notUsed,
  countKept: notUsed,
  listSources: notUsed,
  addSource: notUsed,
  removeSource: notUsed,
  startImport: notUsed,
  pauseImport: notUsed,
  resumeImport: notUsed,
  setImportSpeed: notUsed,
  stopImport: notUsed,
  continueImport: notUsed,
  currentImport: notUsed,
  listImports: notUsed,
  importDetails: notUsed,
  discardImport: notUsed,
  deleteImport: notUsed,
  showImport: notUsed,
  saveNotSent: notUsed,
  openReport: notUsed,
  saveReport: notUsed,
  saveEvents: notUsed,
  stopSavingEvents: notUsed,
  deleteAll: notUsed,
  showData: notUsed,
  practiceInbox: notUsed,
  emptyPracticeInbox: notUsed,
};

function create(some: Partial<Handlers> = {}, fromOurPage = true) {
  const listeners = new Map<string, Listener>();
  const log = createTestLog();
  handleRequests(
    { ...handlers, ...some },
    {
      ipcMain: {
        handle: (channel, listener) => {
          listeners.set(channel, listener);
        },
      },
      isOurPage: () => fromOurPage,
      log,
    },
  );
  return {
    listeners,
    log,
    invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
      const listener = listeners.get(channel);
      if (!listener) throw new Error(`Nobody listens on ${channel}`);
      return Reflect.apply(listener, undefined, [{}, ...values]);
    },
  };
}

describe('handleRequests', () => {
  test('listens on every channel of the contract and on no other', () => {
    expect([...create().listeners.keys()].sort()).toEqual(Object.values(requestChannels).sort());
  });

  test('answers our page with a result', async () => {
    const { invoke, log } = create();
    expect(await invoke('settings:get', {})).toEqual({ ok: true, value: { version: 1, theme: 'dark' } });
    expect(await invoke('settings:set', { version: 1, theme: 'light' })).toEqual({
      ok: true,
      value: { version: 1, theme: 'light' },
    });
    expect(log.lines).toEqual([]);
  });

  test('rejects a message that is not from our page, before its handler hears of it', async () => {
    let called = false;
    const getSettings = () => {
      called = true;
      return ok({ version: 1, theme: 'dark' } as const);
    };
    const { invoke, log } = create({ getSettings }, false);
    await expect(invoke('settings:get', {})).rejects.toThrow('Refused');
    expect(called).toBe(false);
    expect(log.lines).toEqual(['error getSettings: refused, it did not come from our page']);
  });

  test.each([
    ['nothing', []],
    ['null', [null]],
    ['text', ['{}']],
    ['an unknown key', [{ version: 1, theme: 'light', secret: 'abc' }]],
    ['a missing key', [{ version: 1 }]],
    ['a wrong value', [{ version: 1, theme: 'a secret theme' }]],
    ['an array', [[]]],
  ])('rejects a message that is %s, and logs none of what it holds', async (_what, values) => {
    const { invoke, log } = create();
    await expect(invoke('settings:set', ...values)).rejects.toThrow('Refused');
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatch(/^error setSettings: refused, \w+ at /);
    expect(log.lines[0]).not.toContain('secret');
  });

  test('rejects text beyond its limit', async () => {
    const { invoke } = create({ removeSource: () => ok({}) });
    expect(await invoke('sources:remove', { sourceId: 'x'.repeat(64) })).toEqual({ ok: true, value: {} });
    await expect(invoke('sources:remove', { sourceId: 'x'.repeat(65) })).rejects.toThrow('Refused');
    await expect(invoke('sources:remove', { sourceId: '' })).rejects.toThrow('Refused');
  });

  test('a failure is a value', async () => {
    const { invoke } = create({ removeSource: () => fail('sourceUnknown') });
    expect(await invoke('sources:remove', { sourceId: 'x' })).toEqual({
      ok: false,
      failure: { code: 'sourceUnknown', params: {} },
    });
  });

  test('a thrown FailureError becomes its failure', async () => {
    const { invoke } = create({
      removeSource: () => Promise.reject(new FailureError('fileMissing', { name: 'a.csv' })),
    });
    expect(await invoke('sources:remove', { sourceId: 'x' })).toEqual({
      ok: false,
      failure: { code: 'fileMissing', params: { name: 'a.csv' } },
    });
  });

  test('any other error is a bug: the log has all of it, the page only its kind', async () => {
    const { invoke, log } = create({
      removeSource: () => {
        throw new TypeError('ENOENT: /home/ada/customers.csv');
      },
    });
    const answer = await invoke('sources:remove', { sourceId: 'x' });
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'unexpected', params: {}, detail: 'removeSource: TypeError' },
    });
    expect(log.lines[0]).toContain('/home/ada/customers.csv');
  });

  test('an answer that does not fit never reaches the page', async () => {
    const tooLong = 'x'.repeat(2000);
    const { invoke, log } = create({ sampleFile: () => ok({ token: 'a', name: tooLong }) });
    expect(await invoke('file:sample', {})).toEqual({
      ok: false,
      failure: { code: 'unexpected', params: {}, detail: 'sampleFile' },
    });
    expect(log.lines).toEqual(['error sampleFile: its answer does not fit, too_big at value.name']);
  });
});

describe('createSendEvent', () => {
  const counted = (rows: number, done = false) => ({ token: 'a', reading: 1, rows, done, warnings: [] });

  function createPage() {
    const clock = createClock();
    const sent: unknown[] = [];
    let destroyed = false;
    const send = createSendEvent(
      {
        isDestroyed: () => destroyed,
        send: (channel, value) => {
          sent.push([channel, value]);
        },
      },
      clock.later,
    );
    return { clock, sent, send, destroy: () => (destroyed = true) };
  }

  test('thins out per event and id, and always sends the last', () => {
    const { clock, sent, send } = createPage();
    send('fileCounted', 'a', counted(1));
    send('fileCounted', 'a', counted(2));
    send('fileCounted', 'b', counted(10));
    send('fileCounted', 'a', counted(3, true));
    clock.advance(1000);
    expect(sent).toEqual([
      ['event:fileCounted', counted(1)],
      ['event:fileCounted', counted(10)],
      ['event:fileCounted', counted(3, true)],
    ]);
  });

  test('sends nothing to a page that is gone', () => {
    const { clock, sent, send, destroy } = createPage();
    send('fileCounted', 'a', counted(1));
    send('fileCounted', 'a', counted(2));
    destroy();
    clock.advance(1000);
    send('fileCounted', 'a', counted(3));
    expect(sent).toHaveLength(1);
  });
});
