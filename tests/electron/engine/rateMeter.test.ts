import { expect, test } from 'vitest';
import { createRateMeter, joinCourses } from '../../../electron/engine/rateMeter';
import { mostSpeedPoints } from '../../../shared/model/report';
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

test('keeps the whole course, in intervals that double as it grows', async () => {
  const clock = createFastClock();
  const meter = createRateMeter(clock);
  meter.add(1);
  await clock.sleep(2500);
  meter.add(2);
  expect(meter.course()).toEqual({ intervalMilliseconds: 1000, events: [1, 0, 2] });
  await clock.sleep(1000 * mostSpeedPoints);
  meter.add(4);
  const { intervalMilliseconds, events } = meter.course();
  expect(intervalMilliseconds).toBe(2000);
  expect(events.slice(0, 2)).toEqual([1, 2]);
  expect(events.at(-1)).toBe(4);
  expect(events.length).toBeLessThanOrEqual(mostSpeedPoints);
});

test('joins the courses of two runs, whatever their intervals', () => {
  const joined = joinCourses(
    { intervalMilliseconds: 1000, events: [1, 2, 3] },
    { intervalMilliseconds: 4000, events: [10] },
  );
  expect(joined).toEqual({ intervalMilliseconds: 4000, events: [6, 10] });
  const long = { intervalMilliseconds: 1000, events: Array.from({ length: mostSpeedPoints }, () => 1) };
  const both = joinCourses(long, long);
  expect(both.intervalMilliseconds).toBe(2000);
  expect(both.events).toEqual(Array.from({ length: mostSpeedPoints }, () => 2));
});
