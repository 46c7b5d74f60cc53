import { expect, test } from 'vitest';
import { createChecks } from '../../electron/checks';
import { fail, ok } from '../../shared/model/failure';
import type { CheckReport } from '../../shared/model/run';
import { createTestEngine } from './support/engine';
import { plan } from './support/plan';
import { startedCheck } from './support/snapshots';

const identity = { size: 9, mtimeMs: 1, inode: 2, device: 3 };
const file = { path: '/a.csv', name: 'a.csv', identity };

function create() {
  const engine = createTestEngine();
  const reports: CheckReport[] = [];
  let ids = 0;
  const checks = createChecks({
    engine,
    newId: () => `c${String(++ids)}`,
    report: (report) => reports.push(report),
  });
  return { engine, reports, checks };
}

const crash = fail('engineCrashed', { name: 'a.csv' }).failure;

test('a check gets an id and the engine the path', async () => {
  const { engine, checks } = create();
  expect(await checks.start(file, plan)).toEqual(ok({ checkId: 'c1' }));
  expect(engine.asked).toEqual([{ kind: 'check', checkId: 'c1', path: '/a.csv', identity, plan }]);
});

test('its reports go on to the page; those of an unknown check do not', async () => {
  const { checks, reports } = create();
  await checks.start(file, plan);
  const running = startedCheck('c1', { bytesRead: 10 });
  const finished = startedCheck('c1', { bytesRead: 20, state: 'finished' });
  checks.progressed(running);
  checks.progressed(startedCheck('c2'));
  checks.progressed(finished);
  expect(reports).toEqual([running, finished]);
});

test('words about a failed check name the file', async () => {
  const { checks, reports } = create();
  await checks.start(file, plan);
  const failure = { code: 'fileChanged', params: {} } as const;
  checks.progressed(startedCheck('c1', { state: 'failed', failure }));
  expect(reports.at(-1)?.failure).toEqual({ code: 'fileChanged', params: { name: 'a.csv' } });
});

test('a check that cannot start is told at once', async () => {
  const { engine, checks, reports } = create();
  engine.answerWith(fail('fileMissing', { name: 'a.csv' }));
  expect(await checks.start(file, plan)).toEqual(fail('fileMissing', { name: 'a.csv' }));
  checks.engineCrashed(crash);
  expect(reports).toEqual([]);
});

test('when the engine dies, a running check has failed and its findings stay', async () => {
  const { checks, reports } = create();
  await checks.start(file, plan);
  await checks.start(file, plan);
  const found = startedCheck('c1', {
    bytesRead: 10,
    rows: { read: 5, ready: 4, invalid: 1, skipped: 0, withWarnings: 0 },
  });
  checks.progressed(found);
  checks.engineCrashed(crash);
  expect(reports.slice(1)).toEqual([
    { ...found, state: 'failed', failure: crash },
    startedCheck('c2', { state: 'failed', failure: crash }),
  ]);
});

test('a finished check is not touched by a later crash', async () => {
  const { checks, reports } = create();
  await checks.start(file, plan);
  checks.progressed(startedCheck('c1', { state: 'stopped' }));
  checks.engineCrashed(crash);
  expect(reports.map(({ state }) => state)).toEqual(['stopped']);
});

test('stopping is asked of the engine', async () => {
  const { engine, checks } = create();
  expect(await checks.stop('c1')).toEqual(ok(null));
  expect(engine.asked).toEqual([{ kind: 'stopCheck', checkId: 'c1' }]);
});
