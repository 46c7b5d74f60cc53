import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { orders, testImport, useTestWorld } from './importFixture';
import { testEngine } from './testEngine';

const world = useTestWorld();
const inFolder = (name: string): string => path.join(world.folder(), name);

/** An import that the engine has carried out, with its report. */
async function imported() {
  const segment = await world.endpoint();
  const { job } = await testImport(world.folder(), segment.host, orders(3));
  const engine = testEngine();
  await engine.ask({ kind: 'import', job, writeKey: 'test-key', resume: false });
  await engine.when((message) => message.kind === 'importProgress' && message.progress.state === 'finished');
  return { job, segment, ...engine };
}

test('a report is found, and written again from what it is made of', async () => {
  const { job, ask } = await imported();
  const page = path.join(job.folder, 'report.html');
  const text = await readFile(page, 'utf8');
  expect(text).toContain('Written by Backfill 1.2.3.');
  await rm(page);
  expect(await ask({ kind: 'findReport', folder: job.folder })).toEqual({ ok: true, value: { path: page } });
  expect(await readFile(page, 'utf8')).toBe(text);
  await rm(page);
  await rm(path.join(job.folder, 'report.json'));
  expect(await ask({ kind: 'findReport', folder: job.folder })).toEqual({ ok: true, value: { path: page } });
  expect(await readFile(page, 'utf8')).toContain('All 3 rows were accepted');
  expect(await ask({ kind: 'findReport', folder: world.folder() })).toMatchObject({
    failure: { code: 'reportMissing' },
  });
});

test('a report is saved where the person wants it, and never over what was imported', async () => {
  const { job, ask } = await imported();
  const to = inFolder('mine.html');
  expect(await ask({ kind: 'saveReport', folder: job.folder, to })).toEqual({ ok: true, value: null });
  expect(await readFile(to, 'utf8')).toContain('orders.csv');
  expect(await ask({ kind: 'saveReport', folder: job.folder, to: job.path })).toMatchObject({
    failure: { code: 'reportOverOriginal' },
  });
  expect(await readFile(job.path, 'utf8')).toBe(orders(3));
});

test('events are written with the ids that they were sent with, and stopped when nobody wants them', async () => {
  const { job, ask, segment } = await imported();
  const to = inFolder('events.ndjson');
  const { path: file, fileName, plan, host } = job;
  const dry = { path: file, fileName, plan, host };
  expect(await ask({ kind: 'saveEvents', job: dry, writeKey: 'test-key', to })).toMatchObject({
    ok: true,
    value: { rows: 3, events: 3, invalid: 0, skipped: 0 },
  });
  const ids = [...segment.accepted.keys()];
  const lines = (await readFile(to, 'utf8')).trim().split('\n');
  expect(lines.every((line) => ids.some((id) => line.includes(`"messageId":"${id}"`)))).toBe(true);

  await writeFile(file, orders(100_000));
  const writing = ask({ kind: 'saveEvents', job: dry, to: inFolder('more.ndjson') });
  await ask({ kind: 'stopSavingEvents' });
  expect(await writing).toEqual({ ok: true, value: null });
});
