import { describe, expect, test } from 'vitest';
import { createHttpPool, type Post } from '../../../electron/engine/httpPool';
import type { Fault } from '../../support/segmentEndpoint';
import { createFastClock } from './fastClock';
import { allAccepted, orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
const isPacked = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers['content-encoding'] === 'gzip';

describe('an import that packs its requests', () => {
  test('has every row accepted from a fraction of the bytes', async () => {
    const segment = await world.endpoint();
    const pool = createHttpPool();
    let bytes = 0;
    const post: Post = (request, signal) => {
      bytes += request.body.length;
      return pool.post(request, signal);
    };
    const { run } = await testImport(world.folder(), segment.host, orders(6000), { compress: true });
    expect(await run(undefined, { post })).toMatchObject({ ...allAccepted(6000), retries: 0 });
    await pool.close();
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 6000), times: 6000 });
    expect(segment.requests.every(({ headers }) => isPacked(headers))).toBe(true);
    const plain = segment.requests.reduce((sum, { body }) => sum + body.length, 0);
    expect(bytes).toBeLessThan(plain / 4);
  });

  test.each([400, 415])(
    'sends plain ones from an answer of %i on, and refuses nothing for it',
    async (status) => {
      const segment = await world.endpoint(({ headers }): Fault | undefined =>
        isPacked(headers) ? { kind: 'status', status } : undefined,
      );
      const { run } = await testImport(world.folder(), segment.host, orders(6000), { compress: true });
      expect(await run()).toMatchObject({ ...allAccepted(6000), retries: 1 });
      expect(segment.requests.map(({ headers }) => isPacked(headers)).indexOf(false)).toBe(1);
      expect(segment.requests.filter(({ headers }) => isPacked(headers)).length).toBe(1);
    },
  );

  test('goes on packing when it was the row that was refused', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(({ json }) => json.includes('"total":3.5')) ? { kind: 'status', status: 400 } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(6000), { compress: true });
    expect(await run(undefined, { clock: createFastClock() })).toMatchObject({
      state: 'finished',
      rows: { accepted: 5999, refused: 1 },
    });
    const last = segment.requests.at(-1);
    expect(last && isPacked(last.headers)).toBe(true);
  });

  test('does not pack unless it is asked to', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10));
    await run();
    expect(segment.requests.some(({ headers }) => isPacked(headers))).toBe(false);
  });
});
