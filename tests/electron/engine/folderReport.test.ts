import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepFolderReport, readFolderReport, type ReportPorts } from '../../../electron/engine/folderReport';
import type { ImportJob } from '../../../electron/engine/messages';
import type { Failure } from '../../../shared/model/failure';
import { type ImportReport, reportSchema } from '../../../shared/model/report';
import type { RowRule } from '../../../shared/model/rowRule';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import {
  orderLine,
  orders,
  ordersHeader,
  ordersPlan,
  testImport,
  testStamp,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();
const place: ReportPorts = {
  stamp: testStamp,
  appVersion: '1.2.3',
  electronVersion: '33.2.1',
  timeZone: 'Europe/Paris',
};

async function imported(
  text: string,
  script?: (request: ScriptedRequest) => Fault | undefined,
  changes: Partial<ImportJob> = {},
) {
  const segment = await world.endpoint(script);
  const logged: Failure[] = [];
  const { job, run } = await testImport(world.folder(), segment.host, text, changes);
  const go = (stop?: AbortSignal) =>
    run(stop, {
      onEnd: (facts) =>
        keepFolderReport(job, facts, { ...place, log: (_text, failure) => logged.push(failure) }),
    });
  return { job, segment, logged, run: go };
}

/** As it stands on the disk, its numbers adding up. */
async function stored(job: ImportJob): Promise<ImportReport> {
  const text = await readFile(path.join(job.folder, 'report.json'), 'utf8');
  const report = reportSchema.parse(JSON.parse(text));
  const { read, accepted, invalid, refused, skipped, inDoubt, notSent } = report.rows;
  expect(accepted + invalid + refused + skipped + inDoubt + notSent).toBe(read);
  const { events } = report;
  expect(events.accepted + events.refused + events.open).toBe(events.prepared);
  return report;
}

test('a finished import leaves a report for machines and one for people', async () => {
  const poison = (request: ScriptedRequest): Fault | undefined =>
    request.body.includes('user-7"') ? { kind: 'status', status: 400 } : undefined;
  const text = `${orders(40)},nobody,2024-02-01,1\nu,Signed Up,2024-03-01,many\n`;
  const { job, run, segment } = await imported(text, poison);
  const last = await run();
  const report = await stored(job);
  expect(report).toMatchObject({
    state: 'finished',
    importId: 'import-1',
    file: {
      name: 'orders.csv',
      bytes: Buffer.byteLength(text),
    },
    host: segment.host,
    timeZone: 'Europe/Paris',
    rows: { read: 42, accepted: 39, invalid: 2, refused: 1, notSent: 0 },
    events: { prepared: 40, accepted: 39, refused: 1, open: 0 },
    statistics: {
      events: { total: 40, byType: { track: 40 } },
      histogram: { unit: 'day', bars: [{ start: '2024-01-01', count: 40 }] },
      eventNames: [{ name: 'Order Completed', count: 40 }],
    },
    refusals: [{ status: 400, count: 1 }],
    delivery: { runs: 1, requests: last.requests, speed: { intervalMilliseconds: 1000 } },
    plan: { calls: ['track'] },
    versions: {
      app: '1.2.3',
      library: '@segment/analytics-node 3.1.0',
      node: testStamp.nodeVersion,
      electron: '33.2.1',
    },
  });
  expect(report.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(report.problems).toMatchObject([
    { code: 'noId', columnName: 'userId', count: 1 },
    {
      code: 'numberNotUnderstood',
      columnName: 'total',
      count: 1,
      examples: [{ rowNumber: 43, value: 'many' }],
    },
  ]);
  const [id] = segment.accepted.keys();
  expect(report.verification?.prefix).toBe(id?.slice(0, 20));
  expect(report.verification?.sql).toContain(
    `from your_source.tracks where id like '${id?.slice(0, 20) ?? '?'}-%'`,
  );
  expect(report.delivery.speed.events.reduce((sum, count) => sum + count, 0)).toBe(39);
  const page = await readFile(path.join(job.folder, 'report.html'), 'utf8');
  expect(page).toContain('39 of 42 rows were accepted');
  expect((await readdir(job.folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('a stopped import says what is left, and the report of its end covers all of its runs', async () => {
  const stop = new AbortController();
  const { job, run } = await imported(orders(40), (request) => {
    if (request.number === 2) stop.abort();
    return undefined;
  });
  await run(stop.signal);
  const first = await stored(job);
  expect(first.state).not.toBe('failed');
  await run();
  const second = await stored(job);
  expect(second).toMatchObject({
    state: 'finished',
    rows: { read: 40, accepted: 40 },
    statistics: { events: { total: 40 } },
    delivery: { runs: 2 },
  });
  expect(second.startedAt).toBe(first.startedAt);
  expect(second.delivery.speed.events.reduce((sum, count) => sum + count, 0)).toBe(40);
});

test('a failed import says why, in words with names', async () => {
  const { job, run, segment } = await imported(orders(3), () => ({ kind: 'status', status: 401 }));
  await run();
  expect(await stored(job)).toMatchObject({
    state: 'failed',
    failure: { code: 'endpointRefusedKey', params: { host: new URL(segment.host).host } },
    rows: { accepted: 0 },
  });
  expect(await readFile(path.join(job.folder, 'report.html'), 'utf8')).toContain(
    'The import could not go on: ',
  );
});

test('a run that does not get to the file keeps what an earlier one found', async () => {
  const { job, run } = await imported([ordersHeader, orderLine(1), ',x,2024-01-01,1'].join('\n'));
  await run();
  await writeFile(job.path, orders(5));
  await run();
  const report = await stored(job);
  expect(report).toMatchObject({
    state: 'failed',
    failure: { code: 'fileChanged' },
    statistics: { events: { total: 1 } },
  });
});

test('ids that come from the file have no query', async () => {
  const { plan } = (await imported(orders(1))).job;
  const { job, run } = await imported(orders(2), undefined, {
    plan: {
      ...plan,
      messageIds: { by: 'column', column: 0 },
      destinations: { kind: 'only', names: ['Amplitude'] },
    },
  });
  await run();
  const report = await stored(job);
  expect(report.verification).toBeUndefined();
  expect(report.plan.destinations).toEqual(['Amplitude']);
});

test('the rule of the rows is told in words, and what it left out adds up', async () => {
  const rule: RowRule = { join: 'and', groups: [[{ column: 0, test: 'isNot', values: ['user-3'] }]] };
  const { job, run } = await imported(orders(10), undefined, { plan: { ...ordersPlan, rule } });
  await run();
  const report = await stored(job);
  expect(report.plan.rule).toBe('userId is not “user-3”');
  expect(report.rows).toMatchObject({ read: 10, accepted: 9, skipped: 1 });
});

test('a report that cannot be written is told to the log and changes nothing else', async () => {
  const { job, run, logged } = await imported(orders(2));
  await mkdir(path.join(job.folder, 'report.json'), { recursive: true });
  expect(await run()).toMatchObject({ state: 'finished', rows: { accepted: 2 } });
  expect(logged).toHaveLength(1);
  expect(await readFolderReport(job.folder)).toBeUndefined();
});

test('what was in the way is told by cause', async () => {
  const late = new Date(Date.now() + 30_000).toUTCString();
  const { job, run } = await imported(orders(3), (request) => {
    if (request.number === 2) return { kind: 'status', status: 503, headers: { date: late } };
    return request.number < 5
      ? { kind: 'status', status: 429, headers: { 'retry-after': '1', date: late } }
      : undefined;
  });
  await run();
  const { delivery, rows } = await stored(job);
  expect(rows.accepted).toBe(3);
  expect(delivery.retries).toBeGreaterThan(0);
  expect(Object.values(delivery.retriesBy).reduce((sum, count) => sum + count, 0)).toBe(delivery.retries);
  expect(delivery.retriesBy.rateLimited).toBeGreaterThan(0);
  expect(delivery.waited.rateLimited).toBeGreaterThan(0);
  expect(delivery.clockOffset).toBeDefined();
});
