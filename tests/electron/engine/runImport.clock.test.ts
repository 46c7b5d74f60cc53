import { describe, expect, test } from 'vitest';
import { type Clock, systemClock } from '../../../electron/engine/clock';
import { createImportControl } from '../../../electron/engine/importControl';
import { createHttpPool, type Post } from '../../../electron/engine/httpPool';
import type { SegmentEndpoint } from '../../support/segmentEndpoint';
import { createFastClock } from './fastClock';
import { journalEntries } from './journalFiles';
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

/** An endpoint, and the import into it that is paused when its third request comes. */
async function pausedOnTheWay() {
  const control = createImportControl();
  const segment = await world.endpoint(({ number }) => {
    if (number === 3) control.pause();
    return undefined;
  });
  return { segment, control };
}

describe('a clock that is set while the import is paused', () => {
  test.each([
    ['asks the endpoint for its time again', true],
    ['goes by the time that ran, where the endpoint does not tell it', false],
  ])('%s, and no row moves', async (_how, tells) => {
    const { segment, control } = await pausedOnTheWay();
    const pool = createHttpPool();
    let set = 0;
    const clock: Clock = { ...systemClock, now: () => Date.now() + set };
    const order: string[] = [];
    const post: Post = (request, signal) => {
      order.push(request.method === 'HEAD' ? 'asked' : set === 0 ? 'before' : 'after');
      if (request.method !== 'HEAD' || tells || set === 0) return pool.post(request, signal);
      return Promise.resolve({ kind: 'status', status: 404 });
    };
    const { run, job } = await testImport(world.folder(), segment.host, orders(60_000), {
      choices: { wrongClock: undefined },
    });
    const running = run(
      undefined,
      {
        clock,
        post,
        onProgress({ state, underWay }) {
          if (state !== 'paused' || underWay > 0 || set !== 0) return;
          set = -5 * hour;
          control.resume();
        },
      },
      control,
    );
    // No question either: the receiver's time is known all along.
    expect(await running).toMatchObject(allAccepted(60_000));
    await pool.close();
    expect(order[0]).toBe('asked');
    expect(order.slice(order.lastIndexOf('before') + 1, order.indexOf('after'))).toContain('asked');
    expect(Math.max(...wrongness(segment))).toBeLessThan(600_000);
    const noted = (await journalEntries(job.folder)).findLast((entry) => entry.kind === 'numbers');
    expect(Math.abs((noted?.numbers.clockOffset ?? 0) - 5 * hour)).toBeLessThan(600_000);
  });

  test('is asked for no time any more when the import stops', async () => {
    const { segment, control } = await pausedOnTheWay();
    const pool = createHttpPool();
    let set = 0;
    const post: Post = (request, signal) => {
      if (request.method !== 'HEAD' || set === 0) return pool.post(request, signal);
      control.stop(0);
      return Promise.resolve({ kind: 'none', detail: 'ECONNREFUSED' });
    };
    const { run } = await testImport(world.folder(), segment.host, orders(60_000));
    const running = run(
      undefined,
      {
        clock: { ...systemClock, now: () => Date.now() + set },
        post,
        onProgress({ state, underWay }) {
          if (state !== 'paused' || underWay > 0 || set !== 0) return;
          set = hour;
          control.resume();
        },
      },
      control,
    );
    const stopped = await running;
    await pool.close();
    expect(stopped).toMatchObject({ state: 'stopped', rows: { inDoubt: 0 } });
    expect(stopped.rows.accepted).toBe(segment.accepted.size);
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
