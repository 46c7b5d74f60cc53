import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import { createFastClock } from './fastClock';
import {
  allAccepted,
  orderLine,
  orders,
  ordersHeader,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();

describe('an import', () => {
  test('of a good file has every row accepted once, with the value of its cells', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(6_000));
    expect(await run()).toMatchObject({ ...allAccepted(6_000), retries: 0, refusals: [], problems: [] });
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 6_000), times: 6_000 });
    const [first] = segment.stored.values();
    expect(JSON.parse(first ?? '')).toMatchObject({
      type: 'track',
      userId: 'user-1',
      event: 'Order Completed',
      timestamp: '2024-01-01T00:00:00.000Z',
      properties: { total: 1.5 },
    });
  });

  test('posts what the library would post: address, headers, write key, time of sending', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(1));
    await run();
    const [request] = segment.requests;
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('test-key:').toString('base64')}`,
      'user-agent': 'analytics-node-next/latest',
    });
    expect(request?.body).toMatch(
      /^\{"batch":\[\{.*\}\],"writeKey":"test-key","sentAt":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"\}$/,
    );
  });

  test('stops rows that are not in order, leaves out those it is told to, and names the problems', async () => {
    const segment = await world.endpoint();
    const plan: Plan = {
      ...ordersPlan,
      calls: {
        by: 'column',
        column: 1,
        values: [
          { value: 'Order Completed', types: ['identify', 'track'] },
          { value: 'Test', types: [] },
        ],
      },
    };
    const text = [
      ordersHeader,
      orderLine(1),
      ',Order Completed,2024-01-01,1',
      'u,Test,2024-01-01,1',
      orderLine(2),
    ];
    const { run } = await testImport(world.folder(), segment.host, text.join('\r\n'), { plan });
    expect(await run()).toMatchObject({
      state: 'finished',
      rows: { read: 4, accepted: 2, invalid: 1, refused: 0, skipped: 1, inDoubt: 0, notSent: 0 },
      events: { accepted: 4, refused: 0 },
      problems: [{ code: 'noId', count: 1, examples: [{ rowNumber: 3 }] }],
    });
    expect(segment.requests.flatMap(({ events }) => events).map(({ type }) => type)).toEqual([
      'identify',
      'track',
      'identify',
      'track',
    ]);
  });

  test('keeps to 480 KB and 2,500 events a request, and the events of a row together', async () => {
    const segment = await world.endpoint();
    const plan: Plan = { ...ordersPlan, calls: { by: 'row', types: ['identify', 'track', 'page'] } };
    const long = (index: number): string => `user-${index},${'é'.repeat(2000)},2024-01-01,1`;
    const lines = [
      ...Array.from({ length: 3000 }, (_, index) => orderLine(index)),
      ...Array.from({ length: 500 }, (_, index) => long(index)),
    ];
    const { run } = await testImport(world.folder(), segment.host, [ordersHeader, ...lines].join('\n'), {
      plan,
    });
    expect(await run()).toMatchObject({ rows: { accepted: 3500 }, events: { accepted: 10_500 } });
    for (const { body, events } of segment.requests) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(480 * 1024);
      expect(events.length).toBeLessThanOrEqual(2500);
      expect(events.length % 3).toBe(0);
    }
    expect(Math.max(...segment.requests.map(({ body }) => Buffer.byteLength(body)))).toBeGreaterThan(
      470 * 1024,
    );
  });

  test('shows what is acknowledged only, and its last snapshot is the result', async () => {
    const segment = await world.endpoint();
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(8_000), {
      expected: { rows: 8_000, events: 8_000 },
    });
    const result = await run();
    expect(snapshots.at(-1)).toEqual(result);
    expect(result.bytesDone).toBe(result.bytesTotal);
    expect(snapshots.slice(0, -1).every(({ state }) => state === 'starting' || state === 'sending')).toBe(
      true,
    );
    const accepted = snapshots.map(({ rows }) => rows.accepted);
    expect(accepted).toEqual(accepted.toSorted((a, b) => a - b));
  });

  test('reads no further than its requests have got', async () => {
    const segment = await world.endpoint(() => ({ kind: 'silence' }));
    const stop = new AbortController();
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(40_000));
    const running = run(stop.signal);
    await segment.whenRequest(4);
    stop.abort();
    await running;
    // Four batches of at most 2,500 and what one piece of the file has begun.
    expect(snapshots.at(-1)?.rows.read).toBeLessThan(12_000);
  }, 20_000);

  test('writes the write key nowhere', async () => {
    const segment = await world.endpoint();
    const { run, job, snapshots } = await testImport(world.folder(), segment.host, orders(10));
    await run();
    const files = await Promise.all(
      ['job.json', 'journal.log'].map((name) => readFile(path.join(job.folder, name), 'utf8')),
    );
    expect([...files, JSON.stringify(snapshots)].join('')).not.toContain('test-key');
  });
});

describe('a pace', () => {
  test('is kept to, in quarters of a second', async () => {
    const segment = await world.endpoint();
    const clock = createFastClock();
    const { run } = await testImport(world.folder(), segment.host, orders(5000), { eventsPerSecond: 500 });
    expect(await run(undefined, { clock })).toMatchObject({ ...allAccepted(5000) });
    expect(Math.max(...segment.requests.map(({ events }) => events.length))).toBe(125);
    expect(clock.elapsed()).toBeGreaterThanOrEqual(9700);
  });
});
