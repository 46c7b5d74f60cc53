import { expect, test } from 'vitest';
import { fail, ok } from '../../shared/model/failure';
import { startedProgress } from './support/snapshots';
import { crash, createTestImports, job, order } from './support/imports';

test('the engine gets the job and, beside it, the write key', async () => {
  const { engine, imports } = createTestImports();
  expect(await imports.start(order)).toEqual(ok({ importId: 'i1' }));
  expect(engine.asked).toEqual([
    { kind: 'import', job, writeKey: 'theKey1234', resume: false, movedTo: undefined },
  ]);
  expect(JSON.stringify(job)).not.toContain('theKey1234');
  expect(imports.active()).toBe('i1');
});

test('one sends at a time, also when two are started at once', async () => {
  const { engine, imports } = createTestImports();
  const results = await Promise.all([imports.start(order), imports.start(order)]);
  expect(results).toEqual([ok({ importId: 'i1' }), fail('importRunning')]);
  expect(await imports.start(order)).toEqual(fail('importRunning'));
  expect(await imports.resume('i1')).toEqual(fail('importRunning'));
  expect(engine.asked).toHaveLength(1);
});

test.each(['finished', 'stopped', 'failed'] as const)('after one %s, the next may start', async (state) => {
  const { imports, reports } = createTestImports();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'sending' }));
  expect(imports.active()).toBe('i1');
  imports.progressed(startedProgress('i1', { state }));
  expect(imports.active()).toBeUndefined();
  expect(reports.map((report) => report.state)).toEqual(['sending', state]);
  expect(await imports.start(order)).toEqual(ok({ importId: 'i2' }));
});

test.each([
  [
    'the receiver is missing',
    { findReceiver: () => Promise.resolve(fail('writeKeyMissing')) },
    'writeKeyMissing',
  ],
  ['its folder cannot be made', { folder: fail('journalUnwritable') }, 'journalUnwritable'],
])('when %s nothing starts and nothing blocks the next', async (_what, ports, code) => {
  const { engine, imports } = createTestImports(ports);
  expect(await imports.start(order)).toMatchObject({ ok: false, failure: { code } });
  expect(engine.asked).toEqual([]);
  expect(imports.active()).toBeUndefined();
  expect(imports.current()).toBeNull();
});

test('when the engine refuses, that is told and the import does not exist', async () => {
  const { engine, imports, reports } = createTestImports();
  engine.answerWith(fail('fileChanged', { name: 'orders.csv' }));
  expect(await imports.start(order)).toEqual(fail('fileChanged', { name: 'orders.csv' }));
  expect(imports.active()).toBeUndefined();
  imports.progressed(startedProgress('i1'));
  expect(reports).toEqual([]);
});

test('when the engine dies, the last numbers stay and it can be continued', async () => {
  const { imports, reports } = createTestImports();
  await imports.start(order);
  const sending = startedProgress('i1', {
    state: 'waiting',
    rows: { read: 5, accepted: 3, invalid: 1, refused: 0, skipped: 0, inDoubt: 0, notSent: 1 },
    waiting: { reason: 'rateLimited', milliseconds: 500 },
    eventsPerSecond: 400,
    secondsLeft: 7,
  });
  imports.progressed(sending);
  imports.engineCrashed(crash);
  expect(reports.at(-1)).toEqual({
    ...sending,
    state: 'interrupted',
    failure: crash,
    waiting: undefined,
    secondsLeft: undefined,
    eventsPerSecond: 0,
  });
  expect(imports.active()).toBeUndefined();
});

test('when the engine dies before its first report, that is an interruption too', async () => {
  const { imports, reports } = createTestImports();
  await imports.start(order);
  imports.engineCrashed(crash);
  expect(reports).toMatchObject([{ importId: 'i1', state: 'interrupted', events: { expected: 6 } }]);
});

test('an engine that dies while nothing is sent interrupts nothing', async () => {
  const { imports, reports } = createTestImports();
  imports.engineCrashed(crash);
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'finished' }));
  imports.engineCrashed(crash);
  expect(reports.map(({ state }) => state)).toEqual(['finished']);
});

test('stopping reaches the engine only for the import that sends', async () => {
  const { engine, imports } = createTestImports();
  expect(await imports.stop('i1')).toEqual(fail('importUnknown'));
  await imports.start(order);
  expect(await imports.stop('i1')).toEqual(ok(null));
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  expect(await imports.stop('i1')).toEqual(ok(null));
  expect(engine.asked.map(({ kind }) => kind)).toEqual(['import', 'stopImport']);
});

test('stopping all waits until nothing is under way', async () => {
  const { engine, imports } = createTestImports();
  await imports.stopAll(4000);
  await imports.start(order);
  let stopped = false;
  const stopping = imports.stopAll(4000).then(() => (stopped = true));
  await new Promise(setImmediate);
  expect(engine.asked.map(({ kind }) => kind)).toEqual(['import', 'stopImport']);
  expect(stopped).toBe(false);
  imports.progressed(startedProgress('i1', { state: 'stopping' }));
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  await stopping;
});

test('the current import is the one that sends, else the one that was touched last', async () => {
  const { engine, imports } = createTestImports();
  expect(imports.current()).toBeNull();
  await imports.start(order);
  const { plan, receiver } = order;
  const file = { name: 'orders.csv', size: 9 };
  const progress = startedProgress('i1', { state: 'sending' });
  imports.progressed(progress);
  expect(imports.current()).toEqual({ file, plan, receiver, progress });
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  expect(imports.current()?.progress).toMatchObject({ importId: 'i1', state: 'stopped' });
  await imports.start({ ...order, identity: undefined });
  expect(imports.current()).toMatchObject({ file: { size: 0 }, progress: { importId: 'i2' } });
  imports.progressed(startedProgress('i2', { state: 'finished' }));
  expect(imports.current()?.progress.importId).toBe('i2');
  await imports.resume('i1');
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  expect(imports.current()?.progress.importId).toBe('i1');
  engine.answerWith(fail('fileChanged'));
  await imports.start(order);
  expect(imports.current()?.progress.importId).toBe('i1');
});
