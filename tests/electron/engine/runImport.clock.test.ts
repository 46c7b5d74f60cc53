import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { createHttpPool, type Post } from '../../../electron/engine/httpPool';
import type { SegmentEndpoint } from '../../support/segmentEndpoint';
import { createFastClock } from './fastClock';
import { allAccepted, orders, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
const hour = 3_600_000;
const clocks = [
  ['behind', -hour],
  ['ahead', hour],
] as const;

/** A clock that is wrong by the milliseconds. */
function wrongBy(milliseconds: number) {
  return { ...systemClock, now: () => Date.now() + milliseconds };
}

/** How many milliseconds each request's time of sending was wrong by, as far as this test takes its time. */
function wrongness({ requests }: SegmentEndpoint): number[] {
  return requests.map(({ body }) => {
    const sentAt = /"sentAt":"([^"]*)"/.exec(body)?.[1] ?? '';
    return Math.abs(Date.parse(sentAt) - Date.now());
  });
}

describe('a clock that is an hour wrong', () => {
  test.each(clocks)('%s is told before anything is sent', async (direction, wrong) => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10), {
      expected: { rows: 10 },
      choices: { wrongClock: undefined },
    });
    const result = await run(undefined, { clock: wrongBy(wrong) });
    expect(result).toMatchObject({
      state: 'failed',
      failure: { code: 'clockWrong', params: { direction } },
      rows: { read: 10, accepted: 0, notSent: 10 },
      requests: 0,
    });
    const seconds = Number(result.failure?.params['seconds']);
    expect(Math.abs(seconds - 3600)).toBeLessThan(600);
    expect(segment.requests).toEqual([]);
    expect(await run()).toMatchObject(allAccepted(10));
  });

  test.each(clocks)(
    "%s moves no row when the person goes on: the endpoint's time is sent",
    async (_name, wrong) => {
      const segment = await world.endpoint();
      const { run } = await testImport(world.folder(), segment.host, orders(8_000), {
        choices: { wrongClock: 'goOn' },
      });
      expect(await run(undefined, { clock: wrongBy(wrong) })).toMatchObject(allAccepted(8_000));
      expect(segment.requests[0]?.events.length).toBeGreaterThan(1);
      expect(Math.max(...wrongness(segment))).toBeLessThan(600_000);
    },
  );

  test('moves one row at most when the endpoint tells no time of its own accord', async () => {
    const segment = await world.endpoint();
    const pool = createHttpPool();
    const post: Post = (request, signal) =>
      request.method === 'HEAD'
        ? Promise.resolve({ kind: 'status', status: 404 })
        : pool.post(request, signal);
    const { run } = await testImport(world.folder(), segment.host, orders(8_000));
    expect(await run(undefined, { clock: wrongBy(hour), post })).toMatchObject(allAccepted(8_000));
    await pool.close();
    expect(segment.requests[0]?.events.length).toBe(1);
    expect(segment.requests[1]?.events.length).toBeGreaterThan(1000);
    const [first, ...others] = wrongness(segment);
    expect(first).toBeGreaterThan(hour - 600_000);
    expect(Math.max(...others)).toBeLessThan(600_000);
  });
});

describe('a difference that a slow answer explains', () => {
  test('is no reason to ask', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10), {
      choices: { wrongClock: undefined },
    });
    expect(await run(undefined, { clock: wrongBy(20_000) })).toMatchObject(allAccepted(10));
  });
});

describe('an endpoint that is away when it is asked for its time', () => {
  test('is waited for, and said so; nothing leaves before it has answered', async () => {
    const segment = await world.endpoint();
    const pool = createHttpPool();
    let tries = 0;
    const post: Post = (request, signal) => {
      tries += 1;
      return tries < 20 ? Promise.resolve({ kind: 'none', detail: 'ENOTFOUND' }) : pool.post(request, signal);
    };
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(10));
    const result = await run(undefined, { clock: createFastClock(), random: () => 0.9, post });
    await pool.close();
    expect(result).toMatchObject({ ...allAccepted(10), retries: 0, requests: 1 });
    expect(snapshots.find(({ state }) => state === 'waiting')?.waiting?.reason).toBe('offline');
  });

  test('is given up on at once when the import stops', async () => {
    const stop = new AbortController();
    const { run } = await testImport(world.folder(), 'http://127.0.0.1:1', orders(10));
    const result = await run(stop.signal, {
      random: () => 0.99,
      post: () => Promise.resolve({ kind: 'none', detail: 'ECONNREFUSED' }),
      onProgress({ state, waiting }) {
        if (state === 'waiting' && waiting?.reason === 'unreachable') stop.abort();
      },
    });
    expect(result).toMatchObject({ state: 'stopped', rows: { accepted: 0 }, requests: 0 });
  });
});
