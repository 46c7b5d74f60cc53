import { describe, expect, test } from 'vitest';
import { createHttpPool, type Post } from '../../../electron/engine/httpPool';
import { type Fault, type SegmentEndpoint, startSegmentEndpoint } from '../../support/segmentEndpoint';
import { createFastClock, type FastClock } from './fastClock';
import { allAccepted, orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

/** Posts, and takes the time from each answer to the next request. */
function timed(clock: FastClock) {
  const pool = createHttpPool(4);
  const pauses: number[] = [];
  let answeredAt: number | undefined;
  const post: Post = async (request, signal) => {
    if (request.method === 'HEAD') return pool.post(request, signal);
    if (answeredAt !== undefined) pauses.push(clock.elapsed() - answeredAt);
    const answer = await pool.post(request, signal);
    answeredAt = clock.elapsed();
    return answer;
  };
  return { post, pauses };
}

describe('a fault of the endpoint or the network', () => {
  test.each<readonly [string, Fault]>([
    ['503', { kind: 'status', status: 503 }],
    ['500', { kind: 'status', status: 500 }],
    ['408', { kind: 'status', status: 408 }],
    ['410', { kind: 'status', status: 410 }],
    ['460', { kind: 'status', status: 460 }],
    ['a broken connection', { kind: 'reset' }],
    ['429 without a time', { kind: 'status', status: 429 }],
  ])('%s is tried again until it is accepted, and nothing is sent twice', async (_name, fault) => {
    const segment = await world.endpoint(({ number }) =>
      number % 3 === 1 && number < 12 ? fault : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(8_000));
    const result = await run(undefined, { clock: createFastClock() });
    expect(result).toMatchObject(allAccepted(8_000));
    expect(result.retries).toBeGreaterThan(0);
    expect(result.requests).toBe(segment.requests.length);
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 8_000), times: 8_000 });
  });

  test('that breaks the connection after accepting leads to repeats under the same ids only', async () => {
    const segment = await world.endpoint(({ number }) =>
      number <= 2 ? { kind: 'acceptThenReset' } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(6_000));
    expect(await run(undefined, { clock: createFastClock() })).toMatchObject(allAccepted(6_000));
    const { rows, times } = taken(segment);
    expect(rows).toEqual(rowsFrom(2, 6_000));
    expect(times).toBeGreaterThan(6_000);
  });

  test('that answers never is cut off and tried again', async () => {
    const segment = await world.endpoint(({ number }) => (number === 1 ? { kind: 'silence' } : undefined));
    const pool = createHttpPool(4, 500);
    const { run } = await testImport(world.folder(), segment.host, orders(100));
    const result = await run(undefined, { clock: createFastClock(), post: pool.post });
    await pool.close();
    expect(result).toMatchObject({ ...allAccepted(100), retries: 1 });
  });

  test('an uplink too slow for large requests gets smaller ones, under the same ids, down to one row', async () => {
    const segment = await world.endpoint();
    const pool = createHttpPool(4);
    let carried = 20_000;
    const bodies: number[] = [];
    const { run } = await testImport(world.folder(), segment.host, orders(2000));
    const result = await run(undefined, {
      clock: createFastClock(),
      post(request, signal) {
        bodies.push(request.body.length);
        return request.body.length > carried
          ? Promise.resolve({ kind: 'none', detail: 'TIMEOUT' })
          : pool.post(request, signal);
      },
    });
    expect(result).toMatchObject(allAccepted(2000));
    expect(result.retries).toBe(bodies.filter((bytes) => bytes > carried).length);
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 2000), times: 2000 });

    carried = 700;
    const slower = await testImport(world.folder(), segment.host, orders(10), {
      folder: `${world.folder()}/import-2`,
      host: segment.host,
    });
    const other = await world.endpoint();
    expect(
      await slower.run(undefined, {
        clock: createFastClock(),
        post: (request, signal) =>
          request.body.length > carried
            ? Promise.resolve({ kind: 'none', detail: 'TIMEOUT' })
            : pool.post({ ...request, url: request.url.replace(segment.host, other.host) }, signal),
      }),
    ).toMatchObject(allAccepted(10));
    await pool.close();
    expect(other.requests.every(({ events }) => events.length === 1)).toBe(true);
  });

  test('a retry says so as the library does, and carries a new time of sending', async () => {
    const segment = await world.endpoint(({ number }) =>
      number <= 2 ? { kind: 'status', status: 503 } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(1));
    await run(undefined, { clock: createFastClock(), random: () => 0.5 });
    expect(segment.requests.map(({ headers }) => headers['x-retry-count'])).toEqual([undefined, '1', '2']);
    const bodies = segment.requests.map(({ body }) => body.replace(/"sentAt":"[^"]*"/, ''));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(segment.requests.map(({ body }) => body)).size).toBe(3);
  });

  test.each([
    ['retry-after', '7'],
    ['x-ratelimit-reset', '7'],
  ])('429 with %s makes all lanes wait so long', async (header, seconds) => {
    const segment = await world.endpoint(({ number }) =>
      number === 1 ? { kind: 'status', status: 429, headers: { [header]: seconds } } : undefined,
    );
    const clock = createFastClock();
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(100));
    const { post, pauses } = timed(clock);
    expect(await run(undefined, { clock, post })).toMatchObject({ ...allAccepted(100), retries: 1 });
    expect(pauses[0]).toBeGreaterThanOrEqual(7000);
    const waiting = snapshots.filter(({ state }) => state === 'waiting');
    expect(waiting[0]?.waiting?.reason).toBe('rateLimited');
    expect(waiting.every((progress) => (progress.waiting?.milliseconds ?? Infinity) <= 7000)).toBe(true);
  });

  test('429 that says "at once" is not asked again at once', async () => {
    const segment = await world.endpoint(({ number }) =>
      number === 1 ? { kind: 'status', status: 429, headers: { 'retry-after': '0' } } : undefined,
    );
    const clock = createFastClock();
    const { run } = await testImport(world.folder(), segment.host, orders(100));
    const { post, pauses } = timed(clock);
    expect(await run(undefined, { clock, post })).toMatchObject({ ...allAccepted(100), retries: 1 });
    expect(pauses[0]).toBeGreaterThanOrEqual(1000);
  });

  test('an endpoint that is down is waited for, and said so; the import goes on when it is back', async () => {
    const down = await startSegmentEndpoint();
    await down.close();
    let segment: SegmentEndpoint | undefined;
    const pool = createHttpPool(4);
    let tries = 0;
    const { run, snapshots } = await testImport(world.folder(), down.host, orders(100));
    const result = await run(undefined, {
      clock: createFastClock(),
      random: () => 0.9,
      async post(request, signal) {
        if (request.method === 'HEAD') return { kind: 'status', status: 404, date: new Date().toUTCString() };
        tries += 1;
        if (tries === 12) segment = await world.endpoint();
        const host = segment?.host ?? down.host;
        return pool.post({ ...request, url: request.url.replace(down.host, host) }, signal);
      },
    });
    await pool.close();
    expect(result).toMatchObject({ ...allAccepted(100), retries: 11 });
    const waiting = snapshots.find(({ state }) => state === 'waiting')?.waiting;
    expect(waiting?.reason).toBe('unreachable');
  });
});
