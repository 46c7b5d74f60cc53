import { expect, test } from 'vitest';
import { createEngineHost, type EngineReport } from '../../electron/engineHost';
import { fail, type Failure, ok } from '../../shared/model/failure';
import { createTestLog } from './support/log';
import { startedProgress } from './support/snapshots';
import { createTestFork } from './support/utilityChild';

function create() {
  const forks = createTestFork();
  const log = createTestLog();
  const reports: EngineReport[] = [];
  const crashes: Failure[] = [];
  const engine = createEngineHost({
    fork: forks.fork,
    log,
    onReport: (report) => reports.push(report),
    onCrash: (failure) => crashes.push(failure),
  });
  return { ...forks, log, reports, crashes, engine };
}

test('asks by id and request, and hands the answer on', async () => {
  const { engine, child } = create();
  const saved = engine.call({ kind: 'saveNotSent', folder: '/imports/1', to: '/home/rest.csv' });
  expect(child(0).posted).toEqual([
    { id: 1, request: { kind: 'saveNotSent', folder: '/imports/1', to: '/home/rest.csv' } },
  ]);
  child(0).say({ kind: 'response', id: 1, result: ok({ rows: 12 }) });
  expect(await saved).toEqual(ok({ rows: 12 }));
});

test('an answer to another kind of question does not fit', async () => {
  const { engine, child } = create();
  const closed = engine.call({ kind: 'close', token: 'a' });
  child(0).say({ kind: 'response', id: 1, result: ok({ rows: 12 }) });
  expect(await closed).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
});

test('hands on every kind of report, as the contract says', () => {
  const { engine, child, reports, log } = create();
  void engine.call({ kind: 'stamp' });
  const all: EngineReport[] = [
    { kind: 'fileCounted', token: 'a', reading: 1, rows: 10, done: false, warnings: [] },
    { kind: 'fileProfiled', token: 'a', reading: 1, profiles: [] },
    { kind: 'importProgress', progress: startedProgress('i1') },
    { kind: 'log', text: 'resumed', failure: fail('fileChanged').failure },
  ];
  for (const report of all) child(0).say(report);
  expect(reports).toEqual(all);
  expect(log.lines).toEqual([]);
});

test.each([
  ['of no known kind', { kind: 'rows', rows: [] }],
  [
    'with more in it',
    { kind: 'fileCounted', token: 'a', reading: 1, rows: 1, done: true, warnings: [], cells: ['secret'] },
  ],
  [
    'with a wrong number',
    { kind: 'fileCounted', token: 'a', reading: 1, rows: -1, done: true, warnings: [] },
  ],
  [
    'with more cells of a column',
    { kind: 'fileProfiled', token: 'a', reading: 1, profiles: [{ cells: ['secret'] }] },
  ],
  ['that is text', 'secret'],
])('a report %s stops here, unlogged', (_what, report) => {
  const { engine, child, reports, log } = create();
  void engine.call({ kind: 'stamp' });
  child(0).say(report);
  expect(reports).toEqual([]);
  expect(log.lines).toEqual(['error engine: a report does not fit the contract']);
});

test('a crash is told with a code', async () => {
  const { engine, child, crashes } = create();
  const stamp = engine.call({ kind: 'stamp' });
  child(0).exit(134);
  expect(await stamp).toEqual(fail('engineCrashed', {}, 'engine ended with code 134'));
  expect(crashes).toHaveLength(1);
});
