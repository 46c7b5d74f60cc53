import { expect, test } from 'vitest';
import { createGate } from '../../../electron/engine/gate';
import { createLaneWaits } from '../../../electron/engine/laneWaits';
import { createOutage } from '../../../electron/engine/outage';
import { createFastClock } from './fastClock';

test('an import waits when no busy lane is answered, and says until when', async () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  const waits = createLaneWaits({
    clock,
    gate,
    outage: createOutage(clock, () => undefined),
    held: () => undefined,
  });
  expect(waits.waiting()).toBeUndefined();
  waits.start(0);
  waits.start(1);
  waits.wait(0, 'unreachable', 500);
  expect(waits.waiting()).toBeUndefined();
  waits.wait(1, 'serverError', 300);
  expect(waits.waiting()).toEqual({ reason: 'serverError', milliseconds: 300, lasted: 0 });
  await clock.sleep(400);
  expect(waits.waiting()).toEqual({ reason: 'serverError', milliseconds: 0, lasted: 400 });
  waits.answered(1);
  expect(waits.waiting()).toBeUndefined();
  waits.end(1);
  expect(waits.waiting()).toEqual({ reason: 'unreachable', milliseconds: 100, lasted: 0 });
  waits.end(0);
  expect(waits.waiting()).toBeUndefined();
});

test('a shut gate makes everyone wait', () => {
  const clock = createFastClock();
  const gate = createGate(clock);
  const waits = createLaneWaits({
    clock,
    gate,
    outage: createOutage(clock, () => undefined),
    held: () => undefined,
  });
  gate.shut(7000);
  expect(waits.waiting()).toBeUndefined();
  waits.start(0);
  expect(waits.waiting()).toEqual({ reason: 'rateLimited', milliseconds: 7000 });
});
