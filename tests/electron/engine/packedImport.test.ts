import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { zipOf } from '../../support/zipOf';
import { allAccepted, orders, ordersPlan, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
const count = 30_000;
const text = orders(count);
const gzipPlan: Plan = { ...ordersPlan, dialect: { ...ordersPlan.dialect, packing: { kind: 'gzip' } } };
const zipPlan: Plan = {
  ...ordersPlan,
  dialect: { ...ordersPlan.dialect, packing: { kind: 'zip', entry: 'orders.csv' } },
};
const zip = zipOf([
  { name: 'before.csv', content: text },
  { name: 'orders.csv', content: text },
]);

describe.each([
  ['gzip', gzipPlan, gzipSync(text)],
  ['zip', zipPlan, zip],
])('the import of a %s file', (_, plan, content) => {
  test('that is stopped in the middle sends every row once', async () => {
    let stop = new AbortController();
    let stopping = true;
    const segment = await world.endpoint(({ number }: ScriptedRequest): Fault | undefined => {
      if (stopping && number % 4 === 3) stop.abort();
      return undefined;
    });
    const { run } = await testImport(world.folder(), segment.host, content, { plan });
    for (let stops = 0; stops < 2; stops += 1) {
      stop = new AbortController();
      expect((await run(stop.signal)).state).toBe('stopped');
    }
    stopping = false;
    expect(await run()).toMatchObject(allAccepted(count));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, count), times: count });
  });
});

test('a file that breaks off ends the import with words, and what was sent stays sent', async () => {
  const segment = await world.endpoint();
  const whole = gzipSync(text);
  const { run } = await testImport(world.folder(), segment.host, whole.subarray(0, whole.length - 2000), {
    plan: gzipPlan,
  });
  const result = await run();
  expect(result).toMatchObject({ state: 'failed', failure: { code: 'fileDamaged' } });
  expect(result.rows.accepted).toBeGreaterThan(1000);
  expect(result.rows.accepted).toBe(segment.accepted.size);
});
