import { expect, test } from 'vitest';
import { createRateMeter } from '../../../electron/engine/rateMeter';
import { createFastClock } from './fastClock';

test('shows what the last five seconds brought, and less when nothing comes', async () => {
  const clock = createFastClock();
  const meter = createRateMeter(clock);
  expect(meter.perSecond()).toBe(0);
  for (let index = 0; index < 100; index += 1) {
    await clock.sleep(100);
    meter.add(10);
  }
  expect(meter.perSecond()).toBeGreaterThanOrEqual(100);
  expect(meter.perSecond()).toBeLessThanOrEqual(104);
  await clock.sleep(6000);
  expect(meter.perSecond()).toBe(0);
});

test('does not promise thousands after the first moment', () => {
  const meter = createRateMeter(createFastClock());
  meter.add(100);
  expect(meter.perSecond()).toBe(1000);
});
