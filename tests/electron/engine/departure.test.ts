import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAlarm } from '../../../electron/engine/alarm';
import { createDeparture } from '../../../electron/engine/departure';
import { createGate } from '../../../electron/engine/gate';
import { createImportControl } from '../../../electron/engine/importControl';
import { createOutage } from '../../../electron/engine/outage';
import { createPacer } from '../../../electron/engine/pacer';
import { createFastClock } from './fastClock';

function setUp() {
  const clock = createFastClock();
  const control = createImportControl();
  const alarm = createAlarm(clock);
  control.onChange(alarm.ring);
  const gate = createGate(clock);
  const stop = new AbortController();
  const outage = createOutage(clock, alarm.ring);
  const pacer = createPacer(() => {
    const eventsPerSecond = control.speed()?.eventsPerSecond;
    return eventsPerSecond === undefined ? undefined : { eventsPerSecond, burst: 0.25 };
  }, clock);
  const departure = createDeparture({ held: control.held, gate, outage, pacer, alarm, stop: stop.signal });
  return { clock, control, gate, outage, stop, departure };
}

test('a pause lets nothing leave, and everything that waited goes on when it ends', async () => {
  const { clock, control, departure } = setUp();
  expect(await departure.leave(10)).toBe(true);
  control.pause();
  const left: number[] = [];
  const waiting = [1, 2, 3].map((lane) => departure.leave(10).then(() => left.push(lane)));
  await clock.sleep(3_600_000);
  expect(left).toEqual([]);
  control.resume();
  await Promise.all(waiting);
  expect(left).toEqual([1, 2, 3]);
});

test('sleep and pause hold until both are over', async () => {
  const { clock, control, departure } = setUp();
  control.pause();
  control.suspend();
  let left = false;
  const waiting = departure.leave(1).then(() => (left = true));
  control.resume();
  await clock.sleep(1000);
  expect(left).toBe(false);
  control.wake();
  await waiting;
});

test('a shut gate holds those who wait for the pace, also when it is shut again meanwhile', async () => {
  const { clock, gate, departure } = setUp();
  gate.shut(1000);
  const passing = departure.leave(1);
  gate.shut(3000);
  await passing;
  expect(clock.elapsed()).toBe(3000);
});

test('a new speed ends the wait that the old one asked for', async () => {
  const { clock, control, departure } = setUp();
  control.setSpeed(1);
  await departure.leave(0);
  const waiting = departure.leave(1000);
  await clock.sleep(10);
  control.setSpeed(undefined);
  await waiting;
  expect(clock.elapsed()).toBeLessThan(1000);
});

test('a stop lets nobody leave any more', async () => {
  const { clock, control, gate, stop, departure } = setUp();
  gate.shut(60_000);
  const waiting = [departure.leave(1), departure.leave(1)];
  stop.abort();
  expect(await Promise.all([...waiting, departure.leave(1)])).toEqual([false, false, false]);
  control.pause();
  expect(await departure.leave(1)).toBe(false);
  expect(clock.elapsed()).toBeLessThan(60_000);
});

test('whatever the order of pauses, slow-downs and speeds: everyone leaves once, in the order of asking', async () => {
  const act = fc.oneof(
    fc.constantFrom('pause', 'resume', 'suspend', 'wake', 'unlimited'),
    fc.record({ shut: fc.integer({ min: 0, max: 5000 }) }),
    fc.record({ speed: fc.integer({ min: 1, max: 3000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(act, fc.integer({ min: 0, max: 3000 })), { maxLength: 20 }),
      async (asked, acts) => {
        const { clock, control, gate, departure } = setUp();
        const left: number[] = [];
        const all = asked.map(async (events, index) => {
          expect(await departure.leave(events)).toBe(true);
          expect([control.held(), gate.remaining()]).toEqual([undefined, 0]);
          left.push(index);
        });
        for (const [what, wait] of acts) {
          if (what === 'pause') control.pause();
          else if (what === 'resume') control.resume();
          else if (what === 'suspend') control.suspend();
          else if (what === 'wake') control.wake();
          else if (what === 'unlimited') control.setSpeed(undefined);
          else if ('shut' in what) gate.shut(what.shut);
          else control.setSpeed(what.speed);
          await clock.sleep(wait);
        }
        control.resume();
        control.wake();
        await Promise.all(all);
        expect(left).toEqual(asked.map((_, index) => index));
      },
    ),
    { numRuns: 100 },
  );
});
