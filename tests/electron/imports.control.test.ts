import { expect, test } from 'vitest';
import { fail, ok } from '../../shared/model/failure';
import { createTestImports, foundPractice, order } from './support/imports';
import { startedProgress } from './support/snapshots';

test('pausing, resuming, stopping and another speed reach the engine', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  expect(await imports.pause('i1')).toEqual(ok(null));
  expect(await imports.unpause('i1')).toEqual(ok(null));
  expect(await imports.setSpeed('i1', 100)).toEqual(ok(null));
  expect(await imports.setSpeed('i1', null)).toEqual(ok(null));
  expect(await imports.stop('i1')).toEqual(ok(null));
  expect(engine.asked.slice(1)).toEqual([
    { kind: 'pauseImport', importId: 'i1' },
    { kind: 'resumeImport', importId: 'i1' },
    { kind: 'setImportSpeed', importId: 'i1', eventsPerSecond: 100 },
    { kind: 'setImportSpeed', importId: 'i1', eventsPerSecond: undefined },
    { kind: 'stopImport', importId: 'i1' },
  ]);
});

test('an import that has ended meanwhile needs none of it; an unknown one is told', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'finished' }));
  expect(await imports.pause('i1')).toEqual(ok(null));
  expect(await imports.setSpeed('i1', 100)).toEqual(ok(null));
  expect(engine.asked).toHaveLength(1);
  expect(await imports.pause('i2')).toEqual(fail('importUnknown'));
  expect(await imports.setSpeed('i2', 100)).toEqual(fail('importUnknown'));
});

test('what the engine could not do is told', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  engine.answerWith(fail('engineCrashed'));
  expect(await imports.pause('i1')).toEqual(fail('engineCrashed'));
});

test.each([
  [undefined, 500],
  [100, 100],
  [null, undefined],
] as const)('of the speed %s it tells the engine %s, and continues so', async (speed, eventsPerSecond) => {
  const usual = { ...foundPractice, eventsPerSecond: 500 };
  const { engine, imports } = createTestImports({ findReceiver: () => Promise.resolve(ok(usual)) });
  await imports.start({ ...order, speed });
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  await imports.resume('i1');
  expect(speedsOf(engine.asked)).toEqual([eventsPerSecond, eventsPerSecond]);
});

test('it continues at the speed that was chosen while it ran', async () => {
  const { engine, imports } = createTestImports();
  await imports.start(order);
  await imports.setSpeed('i1', 250);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  await imports.resume('i1');
  expect(speedsOf(engine.asked)).toEqual([undefined, 250]);
});

function speedsOf(asked: ReturnType<typeof createTestImports>['engine']['asked']) {
  return asked.flatMap((request) => (request.kind === 'import' ? [request.job.eventsPerSecond] : []));
}

test('how it is sent is told to the engine, and stays so when it is continued', async () => {
  const { engine, imports } = createTestImports();
  const sending = { compress: true, order: 'person' } as const;
  await imports.start({ ...order, sending });
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  await imports.resume('i1');
  expect(engine.asked).toMatchObject([{ job: sending }, { job: sending }]);
});

test('what is sent as new gets a generation of its own, also when it is continued', async () => {
  const { engine, imports } = createTestImports();
  await imports.start({ ...order, asNew: true });
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  await imports.resume('i1');
  const generations = engine.asked.flatMap((request) =>
    request.kind === 'import' ? [request.job.generation] : [],
  );
  const now = Date.UTC(2026, 0, 2) / 1000;
  expect(generations).toEqual([now, now]);
});
