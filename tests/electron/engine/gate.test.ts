import { expect, test } from 'vitest';
import { createGate } from '../../../electron/engine/gate';
import { createFastClock } from './fastClock';

test('stays shut until the longest time asked for is over', async () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  expect(gate.remaining()).toBe(0);
  gate.shut(5000);
  gate.shut(1000);
  expect(gate.remaining()).toBe(5000);
  await clock.sleep(1000);
  expect(gate.remaining()).toBe(4000);
  await clock.sleep(4000);
  expect(gate.remaining()).toBe(0);
});
