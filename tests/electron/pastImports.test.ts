import { expect, test } from 'vitest';
import { createPastImports } from '../../electron/pastImports';
import { fail, ok } from '../../shared/model/failure';
import type { PastImport } from '../../shared/model/history';
import { createTestImports, order } from './support/imports';
import { startedProgress } from './support/snapshots';

const past: PastImport = {
  importId: 'i1',
  file: { name: 'orders.csv', size: 9 },
  receiver: { kind: 'practice' },
  host: 'http://127.0.0.1:4000',
  startedAt: '2026-01-02T00:00:00.000Z',
  state: 'interrupted',
  rows: { read: 3, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 3 },
  events: { expected: 6, accepted: 0, refused: 0 },
  data: 'kept',
  discarded: false,
};
const history = { imports: [past, { ...past, importId: 'i7' }], others: [] };

function create() {
  const { engine, imports } = createTestImports();
  const shownPaths: string[] = [];
  const folders = {
    root: '/imports',
    of: (importId: string) => (importId === '..' ? fail('importUnknown') : ok(`/imports/${importId}`)),
  };
  const showInFolder = (path: string) => {
    shownPaths.push(path);
  };
  return {
    engine,
    imports,
    shownPaths,
    pastImports: createPastImports({ engine, folders, imports, showInFolder }),
  };
}

test('the folders are listed, and the import that is sending has its newest numbers', async () => {
  const { engine, imports, pastImports } = create();
  engine.answerWith(ok(history), 'listImports');
  expect(await pastImports.list()).toEqual(ok(history));
  expect(engine.asked).toEqual([{ kind: 'listImports', folder: '/imports' }]);
  await imports.start(order);
  const rows = { ...past.rows, accepted: 1, notSent: 2 };
  const events = { expected: 6, accepted: 2, refused: 0 };
  imports.progressed(startedProgress('i1', { state: 'sending', rows, events }));
  expect(await pastImports.list()).toEqual(
    ok({
      ...history,
      imports: [{ ...past, state: 'sending', failure: undefined, rows, events }, history.imports[1]],
    }),
  );
});

test('an import that another process has open is told as its folder tells it, from then on', async () => {
  const { engine, imports, pastImports } = create();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  const held = { ...history, imports: [{ ...past, heldElsewhere: true }] };
  engine.answerWith(ok(held), 'listImports');
  expect(await pastImports.list()).toEqual(ok(held));
  engine.answerWith(ok(history), 'listImports');
  expect(await pastImports.list()).toEqual(ok(history));
});

test('a list that cannot be read is told', async () => {
  const { engine, pastImports } = create();
  engine.answerWith(fail('engineCrashed'), 'listImports');
  expect(await pastImports.list()).toEqual(fail('engineCrashed'));
});

test('what an import was is told without its path', async () => {
  const { imports, pastImports } = create();
  await imports.start(order);
  const { plan, receiver } = order;
  expect(await pastImports.details('i1')).toEqual(
    ok({ file: { name: 'orders.csv', size: 9 }, plan, receiver, progress: imports.latest('i1') }),
  );
});

test('the data of an import that is sending is not deleted', async () => {
  const { engine, imports, pastImports } = create();
  await imports.start(order);
  expect(await pastImports.deleteData('i1')).toEqual(fail('importRunning'));
  expect(engine.asked.map(({ kind }) => kind)).toEqual(['import']);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  expect(await pastImports.deleteData('i1')).toEqual(ok(null));
  expect(engine.asked.at(-1)).toEqual({ kind: 'deleteImport', folder: '/imports/i1' });
  expect(imports.latest('i1')).toBeUndefined();
});

test('an import whose data could not be deleted is still known', async () => {
  const { engine, imports, pastImports } = create();
  await imports.start(order);
  imports.progressed(startedProgress('i1', { state: 'stopped' }));
  engine.answerWith(fail('importUndeletable'), 'deleteImport');
  expect(await pastImports.deleteData('i1')).toEqual(fail('importUndeletable'));
  expect(imports.latest('i1')).toBeDefined();
});

test('an import is discarded and shown in its own folder alone', async () => {
  const { engine, shownPaths, pastImports } = create();
  expect(await pastImports.discard('i1')).toEqual(ok(null));
  expect(engine.asked).toEqual([{ kind: 'discardImport', folder: '/imports/i1' }]);
  expect(pastImports.show('i1')).toEqual(ok(null));
  expect(shownPaths).toEqual(['/imports/i1']);
  for (const ask of [pastImports.discard, pastImports.deleteData, pastImports.show]) {
    expect(await ask('..')).toEqual(fail('importUnknown'));
  }
  expect(engine.asked).toHaveLength(1);
  expect(shownPaths).toHaveLength(1);
});
