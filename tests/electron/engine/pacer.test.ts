import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacer, type Pace, type Pacer, usualBurst } from '../../../electron/engine/pacer';
import { createFastClock, type FastClock } from './fastClock';

function paceOf(eventsPerSecond: number | undefined): Pace | undefined {
  return eventsPerSecond === undefined ? undefined : { eventsPerSecond, burst: usualBurst };
}

/** Waits as often as it is told to, and never takes a wait that is not over for an allowance. */
async function leave(pacer: Pacer, events: number, clock: FastClock): Promise<void> {
  for (let wait = pacer.take(events); wait > 0; wait = pacer.take(events)) await clock.sleep(wait);
}

test('never lets more through than its rate, and hardly less', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 }),
      async (rate, batches) => {
        const clock = createFastClock();
        const pacer = createPacer(() => ({ eventsPerSecond: rate, burst: usualBurst }), clock);
        let before = 0;
        let passed = 0;
        for (const events of batches) {
          await leave(pacer, events, clock);
          // What has left before this batch has had its time, apart from the quarter second that the bucket holds.
          expect(passed).toBeLessThanOrEqual(rate * (clock.elapsed() / 1000 + 0.25) + 0.01);
          before = passed;
          passed += events;
        }
        // Each wait is rounded up to a whole millisecond.
        const ideal = (before / rate) * 1000;
        expect(clock.elapsed()).toBeLessThanOrEqual(ideal + batches.length + 250);
      },
    ),
    { numRuns: 50 },
  );
});

test('follows every change of the rate from the moment it is made, whatever was taken before', async () => {
  const rate = fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(rate, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 })), {
        maxLength: 8,
      }),
      async (phases) => {
        const clock = createFastClock();
        let current: number | undefined;
        const pacer = createPacer(() => paceOf(current), clock);
        for (const [next, batches] of phases) {
          current = next;
          const start = clock.elapsed();
          let passed = 0;
          for (const events of batches) {
            await leave(pacer, events, clock);
            const allowed = (current ?? Infinity) * ((clock.elapsed() - start) / 1000 + 0.25) + 0.01;
            expect(passed).toBeLessThanOrEqual(allowed);
            passed += events;
          }
          if (current === undefined) expect(clock.elapsed()).toBe(start);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('does not make up for a pause with a burst', async () => {
  const clock = createFastClock();
  const pacer = createPacer(() => paceOf(100), clock);
  await clock.sleep(60_000);
  const start = clock.elapsed();
  for (let index = 0; index < 5; index += 1) await leave(pacer, 25, clock);
  expect(clock.elapsed() - start).toBeGreaterThanOrEqual(1000);
});

test('begins a pace with an empty bucket when nothing was paced before', () => {
  const clock = createFastClock();
  const chosen: { rate: number | undefined } = { rate: undefined };
  const pacer = createPacer(() => paceOf(chosen.rate), clock);
  expect(pacer.take(1_000_000)).toBe(0);
  chosen.rate = 100;
  expect(pacer.take(25)).toBe(250);
});
