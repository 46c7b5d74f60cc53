import { expect, test } from 'vitest';
import { createGate } from '../../../electron/engine/gate';
import { createFastClock } from './fastClock';

test('holds everyone until the longest time asked for is over', async () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  const { signal } = new AbortController();
  await gate.pass(signal);
  gate.shut(5000);
  gate.shut(1000);
  expect(gate.remaining()).toBe(5000);
  await Promise.all([gate.pass(signal), gate.pass(signal)]);
  expect(clock.elapsed()).toBe(5000);
  expect(gate.remaining()).toBe(0);
});

test('holds those who wait longer when it is shut again meanwhile', async () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  gate.shut(1000);
  const passing = gate.pass(new AbortController().signal);
  gate.shut(3000);
  await passing;
  expect(clock.elapsed()).toBe(3000);
});

test('lets everyone go when the import stops', async () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  const stop = new AbortController();
  gate.shut(1_000_000);
  const passing = gate.pass(stop.signal);
  stop.abort();
  await passing;
  expect(clock.elapsed()).toBeLessThan(1_000_000);
});
