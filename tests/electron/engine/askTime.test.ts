import { expect, test } from 'vitest';
import { createHttpPool, type Post } from '../../../electron/engine/httpPool';
import { createFastClock } from './fastClock';
import { allAccepted, orders, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

test.each(['TIMEOUT', 'UND_ERR_SOCKET', 'ECONNRESET', 'HPE_INVALID_CONSTANT'])(
  'an endpoint that meets the question for its time with %s, and takes events, gets them',
  async (detail) => {
    const segment = await world.endpoint();
    const pool = createHttpPool();
    let asked = 0;
    const post: Post = (request, signal) => {
      if (request.method !== 'HEAD') return pool.post(request, signal);
      asked += 1;
      return Promise.resolve({ kind: 'none', detail });
    };
    const { run } = await testImport(world.folder(), segment.host, orders(100));
    expect(await run(undefined, { clock: createFastClock(), post })).toMatchObject(allAccepted(100));
    await pool.close();
    expect(asked).toBe(3);
    // One row's answer tells the time.
    expect(segment.requests[0]?.events.length).toBe(1);
  },
);

test('an endpoint that cannot be reached is asked until it can', async () => {
  const segment = await world.endpoint();
  const pool = createHttpPool();
  let asked = 0;
  const post: Post = (request, signal) => {
    if (request.method === 'HEAD') asked += 1;
    return asked < 8 ? Promise.resolve({ kind: 'none', detail: 'ECONNREFUSED' }) : pool.post(request, signal);
  };
  const { run } = await testImport(world.folder(), segment.host, orders(100));
  expect(await run(undefined, { clock: createFastClock(), post })).toMatchObject(allAccepted(100));
  await pool.close();
  expect(asked).toBe(8);
});
