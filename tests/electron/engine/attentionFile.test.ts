import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type AttentionPorts, keepAttentionFile } from '../../../electron/engine/attentionFile';
import { systemClock } from '../../../electron/engine/clock';
import { keepFolderReport, noteAttentionFile, readFolderReport } from '../../../electron/engine/folderReport';
import type { Failure } from '../../../shared/model/failure';
import { orderLine, ordersHeader, ordersPlan, testImport, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const place = { stamp: testStamp, appVersion: '1', electronVersion: undefined, timeZone: 'UTC' };

async function imported(lines: readonly string[], refused = '') {
  const segment = await world.endpoint(({ body }) =>
    refused !== '' && body.includes(refused) ? { kind: 'status', status: 400 } : undefined,
  );
  const plan = {
    ...ordersPlan,
    calls: {
      by: 'column' as const,
      column: 1,
      values: [
        { value: 'Order Completed', types: ['track' as const] },
        { value: 'Test', types: [] },
      ],
    },
  };
  const { job, run } = await testImport(world.folder(), segment.host, [ordersHeader, ...lines].join('\n'), {
    plan,
  });
  const logged: Failure[] = [];
  const ports: AttentionPorts = {
    stamp: testStamp,
    clock: systemClock,
    log: (_text, failure) => logged.push(failure),
  };
  const last = await run(undefined, {
    onEnd: (facts) => keepFolderReport(job, facts, { ...place, log: ports.log }),
  });
  return { job, last, ports, logged, file: path.join(job.folder, 'attention.csv') };
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
const left = 'user-9,Test,2024-01-01,1';

test('a finished import has the rows that need attention in its folder, and its report says so', async () => {
  const lines = [orderLine(1), ',Order Completed,2024-01-01,1', left, ...[2, 3, 4].map(orderLine)];
  const { job, last, ports, logged, file } = await imported(lines, 'user-3"');
  expect((await readFolderReport(job.folder))?.attentionFile).toBe(false);
  await keepAttentionFile(job, last, ports);
  const codes = (await readFile(file, 'utf8'))
    .trim()
    .split('\r\n')
    .map((line) => /,(noId|refused400|leftOut|code),/.exec(line)?.[1]);
  expect(codes).toEqual(['code', 'noId', 'refused400']);
  expect((await readFolderReport(job.folder))?.attentionFile).toBe(true);
  expect(await readFile(path.join(job.folder, 'report.html'), 'utf8')).toContain('attention.csv');

  // Going on may send them: until it has finished, nothing is said of them.
  await keepAttentionFile(job, { ...last, state: 'stopped' }, ports);
  expect(await isThere(file)).toBe(false);
  expect(logged).toEqual([]);
});

test('there is no such file when nothing needs attention', async () => {
  const { job, last, ports, file } = await imported([orderLine(1), left]);
  await keepAttentionFile(job, last, ports);
  expect(await isThere(file)).toBe(false);
});

test('another process has the folder, or it cannot be written: nothing else changes', async () => {
  const { job, last, ports, logged, file } = await imported([',Order Completed,2024-01-01,1', orderLine(1)]);
  const inUse = { code: 'importInUse', params: {} } as const;
  await keepAttentionFile(job, { ...last, failure: { ...inUse } }, ports);
  expect(await isThere(file)).toBe(false);
  await mkdir(`${file}/in the way`, { recursive: true });
  await keepAttentionFile(job, last, ports);
  expect(logged).toHaveLength(1);
});

test('rows that cannot be written stay as an earlier run has written them, and the report says that they are there', async () => {
  const { job, last, ports, logged, file } = await imported([',Order Completed,2024-01-01,1', orderLine(1)]);
  await keepAttentionFile(job, last, ports);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('noId');
  // As a run's own report does.
  await noteAttentionFile(job.folder, false);
  // Where it is written before it takes its place.
  await mkdir(`${file}.0.part`);
  await keepAttentionFile(job, last, ports);
  expect(logged).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect((await readFolderReport(job.folder))?.attentionFile).toBe(true);
});
