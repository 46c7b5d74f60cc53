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
