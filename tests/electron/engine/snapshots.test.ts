import { expect, test } from 'vitest';
import { emitSnapshots } from '../../../electron/engine/snapshots';
import { createFastClock } from './fastClock';

test('come ten times a second while something changes, else once', async () => {
  const clock = createFastClock();
  const done = new AbortController();
  const at: number[] = [];
  let version = 0;
  const emitting = emitSnapshots(
    clock,
    done.signal,
    () => version,
    () => {
      at.push(clock.elapsed());
      if (clock.elapsed() < 500) version += 1;
      if (clock.elapsed() >= 3000) done.abort();
    },
  );
  await emitting;
  expect(at).toEqual([0, 100, 200, 300, 400, 500, 1500, 2500, 3500]);
});
