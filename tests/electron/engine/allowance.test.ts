import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowance } from '../../../electron/engine/allowance';
import { createFastClock } from './fastClock';
import { bucket, endpoint, type Limited, windows } from './limits';
import { type Simulated, simulateImport } from './simulatedImport';

function measure({ accepted, requests, elapsed }: Simulated, perSecond: number) {
  const tooMany = requests.filter(({ answer }) => answer.kind === 'status' && answer.status === 429).length;
  return {
    used: accepted.length / (perSecond * (elapsed / 1000)),
    tooMany: tooMany / requests.length,
    lostOrTwice: accepted.filter((times) => times !== 1).length,
  };
}

const limits: readonly (readonly [string, (perSecond: number) => Limited, number])[] = [
  ['a bucket of a second', (perSecond) => bucket(perSecond, 1), 0.95],
  ['a bucket of five seconds', (perSecond) => bucket(perSecond, 5), 0.95],
  ['windows of ten seconds', (perSecond) => windows(perSecond, 10), 0.95],
  ['windows of a minute', (perSecond) => windows(perSecond, 60), 0.95],
  // Whatever is not used at once is lost, and a wait always costs a second.
  ['windows of a second', (perSecond) => windows(perSecond, 1), 0.93],
  ['a bucket of half a second', (perSecond) => bucket(perSecond, 0.5), 0.93],
];
const imports = [
  ['without a pace', undefined],
  ['paced three times too fast', 3],
] as const;

describe.each(limits)('a limit by %s', (_name, limit, least) => {
  test.each(imports)(
    'is used well by an import %s, and hardly ever exceeded',
    async (_import, paced) => {
      const perSecond = 1000;
      const simulated = await simulateImport({
        rows: perSecond * 300,
        endpoint: endpoint(limit(perSecond), 60, 'retryAfter'),
        random: () => 0.5,
        eventsPerSecond: paced === undefined ? undefined : paced * perSecond,
      });
      const { used, tooMany, lostOrTwice } = measure(simulated, perSecond);
      expect(lostOrTwice).toBe(0);
      expect(used).toBeGreaterThan(least);
      expect(tooMany).toBeLessThan(0.05);
    },
    60_000,
  );
});

test('whatever the limit, its windows and the distance: every row is accepted once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...limits.map(([, limit]) => limit)),
      fc.integer({ min: 10, max: 5000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom('retryAfter', 'rateLimitReset'),
      fc.option(fc.integer({ min: 50, max: 10_000 }), { nil: undefined }),
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      async (limit, perSecond, latency, header, eventsPerSecond, rows, random) => {
        const simulated = await simulateImport({
          rows,
          endpoint: endpoint(limit(perSecond), latency, header),
          random: () => random,
          eventsPerSecond,
        });
        expect(measure(simulated, perSecond).lostOrTwice).toBe(0);
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

describe('a limit', () => {
  const excess = { events: 100, pace: undefined, wait: 1000 };

  test('is not there as long as nothing was too much', () => {
    const allowance = createAllowance(createFastClock());
    allowance.accepted(1_000_000);
    expect(allowance.rate()).toBeUndefined();
  });

  test('begins with 85 % of what was really accepted, and comes back to all of it', async () => {
    const clock = createFastClock();
    const allowance = createAllowance(clock);
    await clock.sleep(1000);
    allowance.accepted(2000);
    allowance.exceeded({ ...excess, leftAt: 900 });
    expect(allowance.rate()).toBe(850);
    await clock.sleep(1000);
    expect(allowance.rate()).toBe(850);
    await clock.sleep(2000);
    expect(allowance.rate()).toBeCloseTo(1000);
  });

  test('is found once, however many requests were under way', async () => {
    const clock = createFastClock();
    const allowance = createAllowance(clock);
    await clock.sleep(1000);
    allowance.accepted(2000);
    for (const leftAt of [900, 950, 1000]) allowance.exceeded({ ...excess, leftAt });
    expect(allowance.rate()).toBe(850);
  });

  test('is no longer looked for when less and less is always too much at once', async () => {
    const clock = createFastClock();
    const allowance = createAllowance(clock);
    const exceed = (): void => {
      const pace = allowance.rate() ?? 10_000;
      allowance.accepted(pace / 5);
      allowance.exceeded({ leftAt: clock.elapsed(), events: 100, pace, wait: 1000 });
    };
    for (let index = 0; index < 5; index += 1) {
      exceed();
      await clock.sleep(1100);
    }
    exceed();
    expect(allowance.rate()).toBeUndefined();
    await clock.sleep(61_000);
    exceed();
    expect(allowance.rate()).toBeGreaterThan(0);
  });

  test('falls quickly with that of the endpoint, and is given up when there is none any more', async () => {
    const clock = createFastClock();
    const allowance = createAllowance(clock);
    await clock.sleep(10_000);
    const rates: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const pace = allowance.rate() ?? 10_000;
      allowance.exceeded({ leftAt: clock.elapsed(), events: 100, pace, wait: 1000 });
      rates.push(allowance.rate() ?? 0);
      await clock.sleep(1100);
    }
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeLessThan(5000);
    await clock.sleep(600_000);
    expect(allowance.rate()).toBeUndefined();
  });
});
