import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { EngineMessage } from '../../../electron/engine/messages';
import { ordersHeader, orderLine, ordersPlan, useTestWorld } from './importFixture';
import { testEngine } from './testEngine';

const world = useTestWorld();
const ended = (message: EngineMessage): boolean =>
  message.kind === 'importProgress' && ['finished', 'stopped', 'failed'].includes(message.progress.state);

test('an import is listed with the numbers of its end, goes on, and is deleted', async () => {
  const file = path.join(world.folder(), 'orders.csv');
  // One without an id, which is stopped.
  await writeFile(
    file,
    [ordersHeader, orderLine(1), ',Order Completed,2024-01-01T00:00:00Z,1', ''].join('\n'),
  );
  let answering = false;
  const segment = await world.endpoint(() => (answering ? undefined : { kind: 'status', status: 401 }));
  const imports = path.join(world.folder(), 'imports');
  const folder = path.join(imports, 'i');
  const job = {
    importId: 'i',
    folder,
    path: file,
    fileName: 'orders.csv',
    plan: ordersPlan,
    host: segment.host,
    compress: true,
    order: 'person',
  } as const;
  const { ask, when, progress, messages } = testEngine();
  await ask({ kind: 'import', job, writeKey: 'secret-key', resume: false });
  await when(ended);
  const failed = progress().at(-1);
  const { startedAt = '' } = failed ?? {};
  expect(failed).toMatchObject({ state: 'failed', failure: { code: 'endpointRefusedKey' } });
  expect(await ask({ kind: 'listImports', folder: imports })).toMatchObject({
    ok: true,
    value: {
      imports: [
        {
          importId: 'i',
          startedAt,
          state: 'failed',
          rows: failed?.rows,
          failure: { code: 'endpointRefusedKey' },
          data: 'kept',
        },
      ],
      others: [],
    },
  });
  expect(await ask({ kind: 'readImport', folder })).toMatchObject({
    ok: true,
    value: {
      path: file,
      fileName: 'orders.csv',
      plan: ordersPlan,
      compress: true,
      order: 'person',
      progress: { state: 'failed' },
    },
  });

  expect(await ask({ kind: 'discardImport', folder })).toEqual({ ok: true, value: null });
  answering = true;
  await ask({ kind: 'import', job, writeKey: 'secret-key', resume: true });
  const second = testEngine();
  await when((message) => ended(message) && messages.filter(ended).length === 2);
  // Another engine, as after a restart: the folder tells it all. Whoever goes on wants to be reminded again.
  expect(await second.ask({ kind: 'listImports', folder: imports })).toMatchObject({
    value: {
      imports: [
        {
          startedAt,
          state: 'finished',
          discarded: false,
          rows: { read: 2, accepted: 1, invalid: 1, notSent: 0 },
        },
      ],
    },
  });

  expect(await ask({ kind: 'deleteImport', folder })).toEqual({ ok: true, value: null });
  expect(await ask({ kind: 'readImport', folder })).toMatchObject({ failure: { code: 'importDeleted' } });
  expect(await ask({ kind: 'import', job, writeKey: 'secret-key', resume: true })).toMatchObject({
    failure: { code: 'importDeleted' },
  });
});

test('an import that was never begun is not known', async () => {
  expect(
    await testEngine().ask({ kind: 'readImport', folder: path.join(world.folder(), 'none') }),
  ).toMatchObject({
    failure: { code: 'importUnknown' },
  });
});

test('an import goes on where its receiver is now: the practice endpoint has another port after each start', async () => {
  const file = path.join(world.folder(), 'orders.csv');
  await writeFile(file, [ordersHeader, orderLine(1), orderLine(2), ''].join('\n'));
  const before = await world.endpoint(() => ({ kind: 'status', status: 401 }));
  const now = await world.endpoint();
  const folder = path.join(world.folder(), 'i');
  const job = {
    importId: 'i',
    folder,
    path: file,
    fileName: 'orders.csv',
    plan: ordersPlan,
    host: before.host,
  };
  const first = testEngine();
  await first.ask({ kind: 'import', job, writeKey: 'the-key', resume: false });
  await first.when(ended);
  const wrong = testEngine();
  const receiver = { kind: 'practice' } as const;
  const later = { ...job, host: now.host, receiver };
  await wrong.ask({ kind: 'import', job: later, writeKey: 'another-key', resume: true });
  await wrong.when(ended);
  expect(wrong.progress().at(-1)).toMatchObject({ state: 'failed', failure: { code: 'writeKeyOther' } });
  const movedTo = path.join(world.folder(), 'moved.csv');
  await rename(file, movedTo);
  const second = testEngine();
  await second.ask({ kind: 'import', job: later, writeKey: 'the-key', resume: true, movedTo });
  await second.when(ended);
  // The next time it is found where it was this time. The address of its beginning is part of its ids.
  expect(await second.ask({ kind: 'readImport', folder })).toMatchObject({
    value: { path: movedTo, receiver },
  });
  expect(await readFile(path.join(folder, 'job.json'), 'utf8')).toContain(before.host);
  expect(second.progress().at(-1)).toMatchObject({ state: 'finished', rows: { accepted: 2 } });
  expect(now.accepted.size).toBe(2);
});
