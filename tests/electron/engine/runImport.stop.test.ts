import { describe, expect, test } from 'vitest';
import { type Fault } from '../../support/segmentEndpoint';
import { allAccepted, orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

describe('stopping', () => {
  test('keeps the answers of requests under way; going on sends the rest only, under the same ids', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const segment = await world.endpoint(({ number }) =>
      number > 3 && number <= 7 ? { kind: 'answerAfter', promise: held } : undefined,
    );
    const stop = new AbortController();
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(20_000));
    const running = run(stop.signal);
    await segment.whenRequest(7);
    stop.abort();
    release();
    const stopped = await running;
    expect(stopped.state).toBe('stopped');
    expect(stopped.rows.accepted).toBe(segment.accepted.size);
    expect(stopped.rows.notSent).toBeGreaterThan(0);
    const before = segment.requests.length;
    expect(before).toBe(7);
    expect(await run()).toMatchObject(allAccepted(20_000));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 20_000), times: 20_000 });
    expect(snapshots.at(-1)?.startedAt).toBe(stopped.startedAt);
  });

  test('gives up on requests that stay unanswered, and sends their rows again later under the same ids', async () => {
    let answering = false;
    const segment = await world.endpoint(() => (answering ? undefined : { kind: 'silence' }));
    const stop = new AbortController();
    const { run, snapshots } = await testImport(world.folder(), segment.host, orders(1000), {
      expected: { rows: 1000, events: 1000 },
    });
    const running = run(stop.signal);
    const first = await segment.whenRequest(1);
    stop.abort();
    expect(await running).toMatchObject({
      state: 'stopped',
      // They left, so they may have arrived.
      rows: { read: 1000, accepted: 0, inDoubt: 1000, notSent: 0 },
    });
    expect(snapshots.some(({ state }) => state === 'stopping')).toBe(true);
    answering = true;
    expect(await run()).toMatchObject(allAccepted(1000));
    expect([...segment.accepted.keys()][0]).toBe(first.events[0]?.messageId);
  }, 20_000);

  test.each<readonly [string, Fault, object]>([
    ['a retry', { kind: 'status', status: 503 }, { inDoubt: 1, notSent: 0 }],
    // Who is asked to slow down knows that nothing was taken.
    ['a slow-down', { kind: 'status', status: 429, headers: { 'retry-after': '300' } }, { notSent: 1 }],
  ])('ends the wait for %s at once', async (_name, fault, rows) => {
    const segment = await world.endpoint(() => fault);
    const stop = new AbortController();
    const { run } = await testImport(world.folder(), segment.host, orders(1));
    const running = run(stop.signal, {
      random: () => 0.99,
      onProgress({ state }) {
        if (state === 'waiting') stop.abort();
      },
    });
    expect(await running).toMatchObject({ state: 'stopped', rows: { read: 1, accepted: 0, ...rows } });
  });

  test('before it has begun sends nothing', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10), {
      expected: { rows: 10, events: 10 },
    });
    expect(await run(AbortSignal.abort())).toMatchObject({
      state: 'stopped',
      rows: { read: 10, notSent: 10 },
    });
    expect(segment.requests.length).toBe(0);
    expect(await run()).toMatchObject(allAccepted(10));
  });

  test('an import that is done already changes nothing, and going on with it sends nothing', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(100));
    const first = await run();
    expect(await run()).toMatchObject({ ...allAccepted(100), startedAt: first.startedAt });
    expect(segment.requests.length).toBe(first.requests);
    expect(segment.accepted.size).toBe(100);
  });

  test('a row that was refused stays refused', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(({ json }) => json.includes('"total":1.5')) ? { kind: 'status', status: 400 } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(3));
    expect(await run()).toMatchObject({ rows: { accepted: 2, refused: 1 } });
    const { requests } = await run();
    expect(segment.requests.length).toBe(requests);
    expect(await run()).toMatchObject({
      state: 'finished',
      requests,
      rows: { accepted: 2, refused: 1 },
      refusals: [{ status: 400, count: 1 }],
    });
  });
});
