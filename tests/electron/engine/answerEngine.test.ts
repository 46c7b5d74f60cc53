import { statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Analytics } from '@segment/analytics-node';
import { describe, expect, test } from 'vitest';
import type { EngineMessage } from '../../../electron/engine/messages';
import type { ImportProgress } from '../../../shared/model/run';
import { orders, ordersPlan, useTestWorld } from './importFixture';
import { testEngine as engine } from './testEngine';

const world = useTestWorld();

async function file(count: number): Promise<string> {
  const name = path.join(world.folder(), 'orders.csv');
  await writeFile(name, orders(count));
  return name;
}

const ended = (message: EngineMessage): boolean =>
  message.kind === 'importProgress' && ['finished', 'stopped', 'failed'].includes(message.progress.state);

describe('the engine answers', () => {
  test('who it sends as', async () => {
    const { VERSION } = new Analytics({ writeKey: 'key', disable: true });
    expect(await engine().ask({ kind: 'stamp' })).toEqual({
      ok: true,
      value: {
        library: { name: '@segment/analytics-node', version: VERSION },
        nodeVersion: process.version,
      },
    });
  });

  test('what is in a file, and then how many rows it has', async () => {
    const { ask, when, messages } = engine();
    const name = await file(60_000);
    expect(await ask({ kind: 'open', token: 't', path: name, name: 'orders.csv' })).toMatchObject({
      ok: true,
      value: { preview: { token: 't', rowCount: { exact: false } }, identity: { size: statSync(name).size } },
    });
    await when((message) => message.kind === 'fileCounted' && message.done);
    expect(messages.at(-1)).toEqual({
      kind: 'fileCounted',
      columns: [],
      token: 't',
      reading: 1,
      rows: 60_000,
      done: true,
      warnings: [],
    });
  });

  test.each(['close', 'another'])('and stops counting on %s', async (how) => {
    const { ask, messages, when } = engine();
    const name = await file(60_000);
    await ask({ kind: 'open', token: 't', path: name, name: 'orders.csv' });
    if (how === 'close') await ask({ kind: 'close', token: 't' });
    await ask({ kind: 'open', token: 'u', path: name, name: 'orders.csv' });
    await when((message) => message.kind === 'fileCounted' && message.done);
    const counted = messages.filter((message) => message.kind === 'fileCounted' && message.done);
    expect(counted).toMatchObject([{ token: 'u' }]);
  });

  test('why a file cannot be opened', async () => {
    const request = {
      kind: 'open',
      token: 't',
      path: path.join(world.folder(), 'none'),
      name: 'none',
    } as const;
    expect(await engine().ask(request)).toEqual({
      ok: false,
      failure: { code: 'fileMissing', params: {}, detail: 'ENOENT' },
    });
  });

  test('that a check has started, reports, and stops it', async () => {
    const { ask, when, messages } = engine();
    const name = await file(60_000);
    expect(await ask({ kind: 'check', checkId: 'c', path: name, plan: ordersPlan })).toEqual({
      ok: true,
      value: null,
    });
    expect(await ask({ kind: 'stopCheck', checkId: 'c' })).toEqual({ ok: true, value: null });
    await when((message) => message.kind === 'checkProgress' && message.report.state === 'stopped');
    expect(await ask({ kind: 'stopCheck', checkId: 'other' })).toEqual({ ok: true, value: null });
    expect(messages.some(({ kind }) => kind === 'checkProgress')).toBe(true);
  });
});

describe('an import through the engine', () => {
  async function job(host: string) {
    return {
      importId: 'i',
      folder: path.join(world.folder(), 'i'),
      path: await file(100),
      fileName: 'orders.csv',
      plan: ordersPlan,
      host,
    };
  }

  test('runs once at a time, to its end, and what was not sent can be saved', async () => {
    const segment = await world.endpoint(({ number }) =>
      number === 1 ? { kind: 'status', status: 503 } : undefined,
    );
    const { ask, when, progress, messages } = engine();
    const request = {
      kind: 'import',
      job: await job(segment.host),
      writeKey: 'secret-key',
      resume: false,
    } as const;
    expect(await ask(request)).toEqual({ ok: true, value: null });
    expect(await ask(request)).toMatchObject({ ok: false, failure: { code: 'importRunning' } });
    await when(ended);
    expect(progress().at(-1)).toMatchObject({ state: 'finished', rows: { accepted: 100 } });
    const to = path.join(world.folder(), 'not sent.csv');
    expect(await ask({ kind: 'saveNotSent', folder: request.job.folder, to })).toEqual({
      ok: true,
      value: { rows: 0 },
    });
    expect(JSON.stringify(messages)).not.toContain('secret-key');
  });

  test('is stopped, and goes on by the plan it was begun with', async () => {
    let answering = false;
    const segment = await world.endpoint(() => (answering ? undefined : { kind: 'status', status: 503 }));
    const { ask, when, progress } = engine();
    const begun = await job(segment.host);
    await ask({ kind: 'import', job: begun, writeKey: 'key', resume: false });
    await segment.whenRequest(1);
    await ask({ kind: 'stopImport', importId: 'i' });
    await when(ended);
    expect(progress().at(-1)).toMatchObject({ state: 'stopped', rows: { accepted: 0 } });
    answering = true;
    const other = { ...ordersPlan, calls: { by: 'row', types: ['page'] } } as const;
    const done = engine();
    await done.ask({
      kind: 'import',
      job: { ...begun, plan: { ...other, calls: { by: 'row', types: ['page'] } } },
      writeKey: 'key',
      resume: true,
    });
    await done.when(ended);
    expect(done.progress().at(-1)).toMatchObject({ state: 'finished', rows: { accepted: 100 } });
    expect([...segment.stored.values()].every((json) => json.includes('"type":"track"'))).toBe(true);
  });

  test('is paused and resumed, paced, and held while the computer sleeps', async () => {
    const segment = await world.endpoint();
    const { ask, when } = engine();
    const importId = 'i';
    const shown = (what: Partial<ImportProgress>): Promise<void> =>
      when(
        (message) =>
          message.kind === 'importProgress' &&
          message.progress.state === what.state &&
          message.progress.speed === what.speed,
      );
    expect(await ask({ kind: 'suspend' })).toEqual({ ok: true, value: null });
    await ask({ kind: 'import', job: await job(segment.host), writeKey: 'key', resume: false });
    expect(await ask({ kind: 'pauseImport', importId })).toEqual({ ok: true, value: null });
    expect(await ask({ kind: 'setImportSpeed', importId, eventsPerSecond: 5000 })).toMatchObject({
      ok: true,
    });
    await ask({ kind: 'suspend' });
    await shown({ state: 'paused', speed: 5000 });
    await ask({ kind: 'setImportSpeed', importId });
    await ask({ kind: 'resumeImport', importId });
    await shown({ state: 'waiting' });
    expect(segment.requests).toEqual([]);
    await ask({ kind: 'wake' });
    await shown({ state: 'finished' });
    expect(segment.accepted.size).toBe(100);
  });

  test('can be continued as soon as its end is heard of', async () => {
    const segment = await world.endpoint(() => ({ kind: 'status', status: 401 }));
    const { ask, when, progress } = engine();
    const begun = await job(segment.host);
    await ask({ kind: 'import', job: begun, writeKey: 'key', resume: false });
    await when(ended);
    expect(await ask({ kind: 'import', job: begun, writeKey: 'key', resume: true })).toEqual({
      ok: true,
      value: null,
    });
    await when(
      (message) => ended(message) && progress().filter(({ state }) => state === 'failed').length === 2,
    );
  });

  test('goes on with its file where that is now, and with no other', async () => {
    let answering = false;
    const segment = await world.endpoint(() => (answering ? undefined : { kind: 'status', status: 503 }));
    const first = engine();
    const begun = await job(segment.host);
    await first.ask({ kind: 'import', job: begun, writeKey: 'key', resume: false });
    await segment.whenRequest(1);
    await first.ask({ kind: 'stopImport', importId: 'i' });
    await first.when(ended);
    answering = true;
    const movedTo = path.join(world.folder(), 'moved.csv');
    await rename(begun.path, movedTo);
    const other = path.join(world.folder(), 'other.csv');
    await writeFile(other, orders(101));
    const wrong = engine();
    await wrong.ask({ kind: 'import', job: begun, writeKey: 'key', resume: true, movedTo: other });
    await wrong.when(ended);
    expect(wrong.progress().at(-1)).toMatchObject({ state: 'failed', failure: { code: 'fileChanged' } });
    const right = engine();
    await right.ask({ kind: 'import', job: begun, writeKey: 'key', resume: true, movedTo });
    await right.when(ended);
    expect(right.progress().at(-1)).toMatchObject({ state: 'finished', rows: { accepted: 100 } });
  });

  test.each(['pauseImport', 'resumeImport', 'setImportSpeed', 'stopImport'] as const)(
    'that has ended already takes a %s for done',
    async (kind) => {
      expect(await engine().ask({ kind, importId: 'none' })).toEqual({ ok: true, value: null });
    },
  );
});

describe('a message that does not fit', () => {
  test('is answered when it has an id, and logged when not', async () => {
    const { receive, messages } = engine();
    await receive({ id: 7, request: { kind: 'format', disk: true } });
    await receive('nonsense');
    expect(messages.filter(({ kind }) => kind === 'response')).toMatchObject([
      { id: 7, result: { ok: false, failure: { code: 'unexpected' } } },
    ]);
    expect(messages.filter(({ kind }) => kind === 'log').length).toBe(2);
  });
});
