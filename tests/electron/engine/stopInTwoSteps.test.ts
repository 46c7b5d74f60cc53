import { expect, test } from 'vitest';
import { createImportControl, stopGrace } from '../../../electron/engine/importControl';
import { stopInTwoSteps } from '../../../electron/engine/stopInTwoSteps';
import { createFastClock } from './fastClock';

function whenCut(cut: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    cut.addEventListener('abort', () => {
      resolve();
    });
  });
}

test.each([
  ['within a second', undefined, stopGrace],
  ['after the time that it is given', 5000, 5000],
])('stops at once, and cuts off %s', async (_name, grace, after) => {
  const clock = createFastClock();
  const control = createImportControl();
  const steps = stopInTwoSteps(control, clock);
  expect([steps.stop.aborted, steps.cut.aborted]).toEqual([false, false]);
  control.stop(grace);
  expect([steps.stop.aborted, steps.cut.aborted]).toEqual([true, false]);
  await whenCut(steps.cut);
  expect(clock.elapsed()).toBe(after);
  expect(stopGrace).toBeLessThan(1000);
});

test('is stopped already when the control was', () => {
  const control = createImportControl();
  control.stop();
  expect(stopInTwoSteps(control, createFastClock()).stop.aborted).toBe(true);
});

test('stops from within, once', () => {
  const clock = createFastClock();
  const steps = stopInTwoSteps(createImportControl(), clock);
  steps.now();
  steps.now();
  expect(steps.stop.aborted).toBe(true);
  expect(clock.slept).toEqual([3000]);
});

test('a person who stops what has failed waits no longer than for any stop', async () => {
  const clock = createFastClock();
  const control = createImportControl();
  const steps = stopInTwoSteps(control, clock);
  steps.now();
  control.stop();
  await whenCut(steps.cut);
  expect(clock.elapsed()).toBe(stopGrace);
});

test('a longer time does not follow a shorter one', async () => {
  const clock = createFastClock();
  const control = createImportControl();
  const steps = stopInTwoSteps(control, clock);
  control.stop(100);
  control.stop(5000);
  await whenCut(steps.cut);
  expect(clock.elapsed()).toBe(100);
});

test('leaves nothing behind when everything has ended', async () => {
  const clock = createFastClock();
  const control = createImportControl();
  const steps = stopInTwoSteps(control, clock);
  control.stop();
  steps.end();
  await clock.sleep(1);
  expect(clock.elapsed()).toBeLessThan(stopGrace);
});
