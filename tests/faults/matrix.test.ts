import { describe, expect, test } from 'vitest';
import { createHttpPool } from '../../electron/engine/httpPool';
import { createFastClock } from '../electron/engine/fastClock';
import { orders, testImport, useTestWorld } from '../electron/engine/importFixture';
import { randomFrom } from '../support/randomFrom';
import { countRows } from './countRows';
import { faultCells } from './faultScripts';
import { nightly } from './nightly';

/* Every ordinary fault against a whole import: no row is lost, and none arrives under two ids. */

const world = useTestWorld();
/** Milliseconds of real time after which a request counts as never answered. */
const patience = 300;

const ways = [
  { way: 'in small requests', eventsPerSecond: 400, rows: 20_000 },
  { way: 'as fast as it goes', eventsPerSecond: undefined, rows: 40_000 },
];
/** With each of them a chance of 2 % comes true within the first requests. */
const seeds = nightly ? [14, 39, 5, 12, 26] : [14];

describe.each(faultCells)('$name', ({ script, refused, fastOnly }) => {
  test.each(
    ways
      .filter(({ eventsPerSecond }) => !(fastOnly && eventsPerSecond !== undefined))
      .flatMap((way) => seeds.map((seed) => ({ ...way, seed }))),
  )('$way: nothing is lost, nothing doubled (seed $seed)', async ({ eventsPerSecond, rows, seed }) => {
    const clock = createFastClock();
    const random = randomFrom(seed);
    const poison = `"user-${1 + Math.floor(random() * rows)}"`;
    const fault = script({ random, clock, poison });
    let faults = 0;
    const segment = await world.endpoint((request) => {
      const now = fault(request);
      if (now !== undefined) faults += 1;
      return now;
    });
    const { run } = await testImport(world.folder(), segment.host, orders(rows), { eventsPerSecond });
    const pool = createHttpPool(64, patience);
    const result = await run(undefined, { clock, random: randomFrom(seed + 100), post: pool.post });
    await pool.close();

    const others = { invalid: 0, skipped: 0, inDoubt: 0, notSent: 0 };
    expect(result).toMatchObject({
      state: 'finished',
      rows: { read: rows, accepted: rows - refused, refused, ...others },
    });
    expect(countRows(segment, rows)).toMatchObject({ lost: refused, doubled: 0 });
    expect(faults).toBeGreaterThan(0);
  });
});
