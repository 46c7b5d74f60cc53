import path from 'node:path';
import { expect, test } from 'vitest';
import type { ImportProgress } from '../../../shared/model/run';
import { randomFrom } from '../../support/randomFrom';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { ordersHeader, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
const count = 6000;

function fileOf(random: () => number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const person = random() < 0.05 ? '' : `user-${index}`;
    const name = random() < 0.1 ? '"Order ""É""\nCompleted 🙂"' : 'Order Completed';
    return `${person},${name},2024-01-01T00:00:00Z,${index}.5`;
  });
  return `${[ordersHeader, ...lines].join('\n')}\n`;
}

/** Rows that Segment does not take, whenever they come. */
function isPoison(json: string): boolean {
  return /"total":\d*13[37]\.5/.test(json);
}

function result({ state, rows, events, refusals, problems }: ImportProgress): object {
  return { state, rows, events, refusals, problems };
}

test.each([1, 2, 3])(
  'an import that is stopped at any moment, under faults, ends like one that never was (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const text = fileOf(random);
    let stop = new AbortController();
    let stopAt = Infinity;
    let requests = 0;
    const segment = await world.endpoint(({ events }: ScriptedRequest): Fault | undefined => {
      requests += 1;
      if (requests >= stopAt) stop.abort();
      if (events.some(({ json }) => isPoison(json))) return { kind: 'status', status: 400 };
      const chance = random();
      if (chance < 0.1) return { kind: 'acceptThenReset' };
      return chance < 0.2 ? { kind: 'status', status: 503 } : undefined;
    });
    const { run, snapshots } = await testImport(world.folder(), segment.host, text, {
      eventsPerSecond: 4000,
    });
    for (let stops = 0; stops < 5; stops += 1) {
      stop = new AbortController();
      stopAt = requests + 1 + Math.floor(random() * 6);
      const before = snapshots.at(-1)?.rows.accepted ?? 0;
      const { rows } = await run(stop.signal, { random: () => 0 });
      // What was accepted stays accepted.
      expect(rows.accepted).toBeGreaterThanOrEqual(before);
    }
    stopAt = Infinity;
    const last = await run(undefined, { random: () => 0 });
    expect(last.state).toBe('finished');
    expect(last.requests).toBe(segment.requests.filter(({ body }) => body !== '').length);

    const calm = await world.endpoint(({ events }) =>
      events.some(({ json }) => isPoison(json)) ? { kind: 'status', status: 400 } : undefined,
    );
    const once = await testImport(world.folder(), calm.host, text, {
      folder: path.join(world.folder(), 'once'),
    });
    expect(result(last)).toEqual(result(await once.run()));
    expect(taken(segment).rows).toEqual(taken(calm).rows);
    expect(last.rows.refused).toBeGreaterThan(0);
  },
  60_000,
);
