import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';

const forever = 2_000_000_000;

test('sleep ends when told to, before it began or on the way', async () => {
  await systemClock.sleep(forever, AbortSignal.abort());
  const stop = new AbortController();
  const sleeping = systemClock.sleep(forever, stop.signal);
  stop.abort();
  await sleeping;
});

test('sleep ends by itself, and time has passed', async () => {
  const before = systemClock.elapsed();
  await systemClock.sleep(5);
  // A timer may fire a fraction of a millisecond early.
  expect(systemClock.elapsed() - before).toBeGreaterThan(3);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});
