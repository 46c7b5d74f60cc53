import { expect, test } from 'vitest';
import { createAlarm } from '../../../electron/engine/alarm';
import { createFastClock } from './fastClock';

const never = new AbortController().signal;

test('a rest lasts its time when nothing changes', async () => {
  const clock = createFastClock();
  await createAlarm(clock).rest(500, never);
  expect(clock.elapsed()).toBe(500);
});

test('one ring ends every rest, also one without an end of its own', async () => {
  const clock = createFastClock();
  const alarm = createAlarm(clock);
  const resting = Promise.all([alarm.rest(60_000, never), alarm.rest(undefined, never)]);
  alarm.ring();
  await resting;
  expect(clock.elapsed()).toBe(0);
});

test('a ring is for those who rest, not for who comes later', async () => {
  const clock = createFastClock();
  const alarm = createAlarm(clock);
  alarm.ring();
  await alarm.rest(500, never);
  expect(clock.elapsed()).toBe(500);
});

test('a stop ends every rest, and begins none', async () => {
  const clock = createFastClock();
  const alarm = createAlarm(clock);
  const stop = new AbortController();
  const resting = Promise.all([alarm.rest(60_000, stop.signal), alarm.rest(undefined, stop.signal)]);
  stop.abort();
  await resting;
  await alarm.rest(undefined, stop.signal);
  expect(clock.elapsed()).toBe(0);
});
