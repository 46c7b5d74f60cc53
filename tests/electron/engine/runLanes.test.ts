import { expect, test } from 'vitest';
import { runLanes } from '../../../electron/engine/runLanes';

test('does all work once, on as many lanes as are allowed at the moment', async () => {
  let limit = 1;
  const listeners: (() => void)[] = [];
  let left = 100;
  let done = 0;
  let busy = 0;
  const busiest = new Map<number, number>();
  await runLanes({ limit: () => limit, onGrowth: (listener) => listeners.push(listener) }, async () => {
    if (left === 0) return false;
    left -= 1;
    busy += 1;
    busiest.set(limit, Math.max(busiest.get(limit) ?? 0, busy));
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
    done += 1;
    if (done === 20) {
      limit = 5;
      for (const listener of listeners) listener();
    }
    if (done === 60) limit = 2;
    return true;
  });
  expect([done, busy]).toEqual([100, 0]);
  expect(busiest.get(1)).toBe(1);
  expect(busiest.get(5)).toBe(5);
  // What was under way when the limit fell has ended first.
  expect(busiest.get(2)).toBeLessThanOrEqual(5);
});

test('waits for every lane to end when one has found no more work', async () => {
  const ended: number[] = [];
  await runLanes({ limit: () => 3, onGrowth: () => undefined }, async (lane) => {
    for (let turn = 0; turn < lane * 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    ended.push(lane);
    return false;
  });
  expect(ended).toEqual([0, 1, 2]);
});
