import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacer } from '../../../electron/engine/pacer';
import { createFastClock } from './fastClock';

const never = new AbortController().signal;

test('never lets more through than its rate, and hardly less', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 }),
      async (rate, batches) => {
        const clock = createFastClock();
        const pacer = createPacer(rate, clock);
        let before = 0;
        let passed = 0;
        for (const events of batches) {
          await pacer.take(events, never);
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

test('lets everything through without a rate', async () => {
  const clock = createFastClock();
  await createPacer(undefined, clock).take(1_000_000, never);
  expect(clock.slept).toEqual([]);
});

test('does not make up for a pause with a burst', async () => {
  const clock = createFastClock();
  const pacer = createPacer(100, clock);
  await clock.sleep(60_000);
  const start = clock.elapsed();
  for (let index = 0; index < 5; index += 1) await pacer.take(25, never);
  expect(clock.elapsed() - start).toBeGreaterThanOrEqual(1000);
});

test('ends every wait when the import stops', async () => {
  const clock = createFastClock();
  const pacer = createPacer(1, clock);
  const stop = new AbortController();
  await pacer.take(100, stop.signal);
  const waiting = Promise.all([pacer.take(1, stop.signal), pacer.take(1, stop.signal)]);
  stop.abort();
  await waiting;
  expect(clock.elapsed()).toBeLessThan(5000);
});
