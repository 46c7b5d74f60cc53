import { expect, test } from 'vitest';
import type { FindReceiver } from '../../electron/receivers';
import { fail, ok } from '../../shared/model/failure';
import type { Receiver } from '../../shared/model/source';
import { crash, createTestImports, foundPractice, job, order } from './support/imports';
import { startedProgress } from './support/snapshots';

test('continuing sends the same job again, from its journal', async () => {
  const { engine, imports, reports } = createTestImports();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'sending' }));
  imports.engineCrashed(crash);
  expect(await imports.resume('i1')).toEqual(ok(null));
  expect(engine.asked[1]).toEqual({
    kind: 'import',
    job,
    writeKey: 'theKey1234',
    resume: true,
    movedTo: undefined,
  });
  expect(imports.active()).toBe('i1');
  imports.engineCrashed(crash);
  expect(reports.at(-1)).toMatchObject({ state: 'interrupted', failure: crash });
});

test('an import that could not be continued can be tried again', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  engine.answerWith(fail('fileMissing', { name: 'orders.csv' }));
  expect(await imports.resume('i1')).toEqual(fail('fileMissing', { name: 'orders.csv' }));
  expect(imports.active()).toBeUndefined();
  engine.answerWith(ok(null));
  expect(await imports.resume('i1')).toEqual(ok(null));
});

test('continuing asks for the write key anew', async () => {
  let answer: Awaited<ReturnType<FindReceiver>> = ok(foundPractice);
  const { engine, imports } = createTestImports({ findReceiver: () => Promise.resolve(answer) });
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'failed' }));
  answer = fail('writeKeyMissing');
  expect(await imports.resume('i1')).toEqual(fail('writeKeyMissing'));
  answer = ok({ ...foundPractice, writeKey: 'anotherKey12' });
  await imports.resume('i1');
  expect(engine.asked[1]).toMatchObject({ writeKey: 'anotherKey12', resume: true });
});

test('continuing passes on what the person answered, another entry for the source, and where the file is now', async () => {
  const asked: Receiver[] = [];
  const { engine, imports } = createTestImports({
    findReceiver: (wanted) => {
      asked.push(wanted);
      return Promise.resolve(ok(foundPractice));
    },
  });
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'failed' }));
  const other: Receiver = { kind: 'source', sourceId: 's2' };
  const choices = { refused: 'retry', rowsInDoubt: 'send' } as const;
  await imports.resume('i1', { choices, receiver: other, movedTo: '/home/moved/orders.csv' });
  expect(engine.asked[1]).toMatchObject({ job: { choices }, movedTo: '/home/moved/orders.csv' });
  expect(imports.current()?.receiver).toEqual(other);
  imports.progressed(startedProgress('i1', { state: 'failed' }));
  // What was answered once is not answered for ever; where it goes is.
  await imports.resume('i1');
  expect(engine.asked[2]).toMatchObject({ job: { choices: undefined }, movedTo: undefined });
  expect(asked).toEqual([order.receiver, other, other]);
});

/** What the engine reads in the folder of an import of an earlier session. */
const stored = {
  path: '/home/orders.csv',
  identity: order.identity,
  fileName: 'orders.csv',
  plan: order.plan,
  expected: order.expected,
  receiver: {
    kind: 'source',
    sourceId: 's1',
    name: 'Shop',
    endpoint: { kind: 'segment', region: 'us' },
    maskedKey: 'abcd****wxyz',
  },
  eventsPerSecond: 100,
  compress: true,
  order: 'person',
  progress: startedProgress('i9', { state: 'interrupted', events: { accepted: 4, refused: 0 } }),
} as const;

test('an import of an earlier session goes on as its folder tells it', async () => {
  const asked: Receiver[] = [];
  const { engine, imports, reports } = createTestImports({
    findReceiver: (wanted) => {
      asked.push(wanted);
      return Promise.resolve(ok(foundPractice));
    },
  });
  engine.answerWith(ok(stored), 'readImport');
  expect(await imports.resume('i9')).toEqual(ok(null));
  expect(asked).toEqual([{ kind: 'source', sourceId: 's1' }]);
  expect(engine.asked).toEqual([
    { kind: 'readImport', folder: '/imports/i9' },
    {
      kind: 'import',
      job: {
        ...job,
        importId: 'i9',
        folder: '/imports/i9',
        eventsPerSecond: 100,
        compress: true,
        order: 'person',
      },
      writeKey: 'theKey1234',
      resume: true,
      movedTo: undefined,
    },
  ]);
  expect(imports.active()).toBe('i9');
  expect(imports.current()).toMatchObject({
    file: { name: 'orders.csv', size: 9 },
    receiver: { kind: 'source', sourceId: 's1' },
    progress: { importId: 'i9', state: 'starting', events: { accepted: 4 } },
  });
  imports.progressed(startedProgress('i9', { state: 'finished' }));
  expect(reports.map(({ state }) => state)).toEqual(['finished']);
});

test('an import that was sent without a limit goes on without one', async () => {
  const { engine, imports } = createTestImports({
    findReceiver: () => Promise.resolve(ok({ ...foundPractice, eventsPerSecond: 500 })),
  });
  engine.answerWith(ok({ ...stored, eventsPerSecond: undefined }), 'readImport');
  await imports.resume('i9');
  expect(engine.asked[1]).toMatchObject({ job: { eventsPerSecond: undefined } });
});

test('an import whose receiver nobody wrote down asks for one', async () => {
  const asked: Receiver[] = [];
  const { engine, imports } = createTestImports({
    findReceiver: (wanted) => {
      asked.push(wanted);
      return Promise.resolve(fail('sourceUnknown'));
    },
  });
  engine.answerWith(ok({ ...stored, receiver: undefined }), 'readImport');
  expect(await imports.resume('i9')).toEqual(fail('sourceUnknown'));
  expect(asked).toEqual([{ kind: 'source', sourceId: '' }]);
  expect(imports.active()).toBeUndefined();
  expect(imports.current()).toBeNull();
});

test('an import that its folder does not tell does not go on, and one that the engine refuses is not known', async () => {
  const { engine, imports } = createTestImports();
  engine.answerWith(fail('importDamaged'), 'readImport');
  expect(await imports.resume('i9')).toEqual(fail('importDamaged'));
  engine.answerWith(ok(stored), 'readImport');
  engine.answerWith(fail('fileMissing'), 'import');
  expect(await imports.resume('i9')).toEqual(fail('fileMissing'));
  expect(imports.current()).toBeNull();
  expect(imports.active()).toBeUndefined();
});

test('what is known of this session is newer than the folder, until it is forgotten', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  imports.forget('i1');
  expect(imports.latest('i1')).toMatchObject({ state: 'starting' });
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  expect(await imports.recall('i1')).toMatchObject({ ok: true, value: { latest: { state: 'stopped' } } });
  imports.forget('i1');
  expect(imports.latest('i1')).toBeUndefined();
  engine.answerWith(fail('importDeleted'), 'readImport');
  expect(await imports.recall('i1')).toEqual(fail('importDeleted'));
});
