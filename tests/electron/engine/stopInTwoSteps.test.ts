import { expect, test } from 'vitest';
import { stopInTwoSteps } from '../../../electron/engine/stopInTwoSteps';
import { createFastClock } from './fastClock';

test('stops at once, and cuts off when the grace is over', async () => {
  const clock = createFastClock();
  const stop = new AbortController();
  const steps = stopInTwoSteps(stop.signal, 3000, clock);
  expect([steps.stop.aborted, steps.cut.aborted]).toEqual([false, false]);
  stop.abort();
  expect([steps.stop.aborted, steps.cut.aborted]).toEqual([true, false]);
  await new Promise<void>((resolve) => {
    steps.cut.addEventListener('abort', () => {
      resolve();
    });
  });
  expect(clock.elapsed()).toBe(3000);
});

test('is stopped already when the signal was', () => {
  expect(stopInTwoSteps(AbortSignal.abort(), 3000, createFastClock()).stop.aborted).toBe(true);
});

test('stops from within, once', () => {
  const clock = createFastClock();
  const steps = stopInTwoSteps(new AbortController().signal, 3000, clock);
  steps.now();
  steps.now();
  expect(steps.stop.aborted).toBe(true);
  expect(clock.slept).toEqual([3000]);
});

test('leaves nothing behind when everything has ended', async () => {
  const clock = createFastClock();
  const stop = new AbortController();
  const steps = stopInTwoSteps(stop.signal, 3000, clock);
  stop.abort();
  steps.end();
  await clock.sleep(1);
  expect(clock.elapsed()).toBeLessThan(3000);
});
