import { expect, test } from 'vitest';
import { createFlight } from '../../../electron/engine/flight';
import { createGate } from '../../../electron/engine/gate';
import { createImportControl } from '../../../electron/engine/importControl';
import { createImportTally } from '../../../electron/engine/importTally';
import { createLaneWaits } from '../../../electron/engine/laneWaits';
import { createProgress } from '../../../electron/engine/progress';
import { createRateMeter } from '../../../electron/engine/rateMeter';
import { createRunMeter } from '../../../electron/engine/runMeter';
import type { ImportJob } from '../../../electron/engine/messages';
import { createWatermark } from '../../../electron/engine/watermark';
import { createOutage } from '../../../electron/engine/outage';
import { createFastClock } from './fastClock';
import { ordersPlan } from './importFixture';

function setUp(expected?: ImportJob['expected']) {
  const clock = createFastClock();
  const stop = new AbortController();
  const control = createImportControl();
  const { held } = control;
  const speed: { eventsPerSecond: number | undefined } = { eventsPerSecond: undefined };
  const sources = {
    clock,
    held,
    speed: () => speed.eventsPerSecond,
    flight: createFlight(),
    tally: createImportTally(),
    watermark: createWatermark(),
    numbers: createRunMeter(clock),
    waits: createLaneWaits({
      clock,
      gate: createGate(clock),
      outage: createOutage(clock, () => undefined),
      held,
    }),
    meter: createRateMeter(clock),
    stop: stop.signal,
  };
  const job = { importId: 'i', folder: '', path: '', fileName: '', plan: ordersPlan, host: '', expected };
  const progress = createProgress(job, sources);
  const accept = (events: number): void => {
    for (let row = 0; row < events; row += 1) {
      sources.tally.add({ kind: 'ready', rowNumber: row + 2, events: [], issues: [] });
    }
    sources.tally.answer({
      entry: { kind: 'accepted', first: 2, last: events + 1 },
      rows: events,
      acceptedEvents: events,
      refusedEvents: 0,
    });
    sources.meter.add(events);
  };
  return { ...sources, control, chosen: speed, stop, progress, accept };
}

test('starts, sends, waits and stops in so many words', () => {
  const { progress, waits, stop } = setUp();
  expect(progress.snapshot().state).toBe('starting');
  progress.sending();
  expect(progress.snapshot().state).toBe('sending');
  waits.start(0);
  waits.wait(0, 'unreachable', 400);
  expect(progress.snapshot()).toMatchObject({
    state: 'waiting',
    waiting: { reason: 'unreachable', milliseconds: 400 },
  });
  stop.abort();
  expect(progress.snapshot().state).toBe('stopping');
  expect(progress.snapshot().waiting).toBeUndefined();
});

test('is paused at once, tells what is still under way and at what speed events may leave', async () => {
  const { progress, control, chosen, flight, waits } = setUp();
  progress.sending();
  chosen.eventsPerSecond = 500;
  const landed = flight.during(25, () => Promise.resolve());
  control.pause();
  expect(progress.snapshot()).toMatchObject({ state: 'paused', underWay: 25, speed: 500 });
  await landed;
  expect(progress.snapshot()).toMatchObject({ state: 'paused', underWay: 0 });
  waits.start(0);
  control.suspend();
  expect(progress.snapshot().state).toBe('paused');
  control.resume();
  expect(progress.snapshot()).toMatchObject({
    state: 'waiting',
    waiting: { reason: 'asleep', milliseconds: 0 },
  });
  control.wake();
  expect(progress.snapshot().state).toBe('sending');
});

test('tells the time left by the events that a check counted', async () => {
  const { progress, clock, accept } = setUp({ rows: 1000, events: 1000 });
  progress.sending();
  expect(progress.snapshot().secondsLeft).toBeUndefined();
  await clock.sleep(1000);
  accept(100);
  expect(progress.snapshot()).toMatchObject({
    eventsPerSecond: 100,
    secondsLeft: 9,
    events: { expected: 1000 },
  });
});

test('and else by the bytes of the file', async () => {
  const { progress, clock, accept, watermark } = setUp();
  progress.sending();
  progress.bytesTotal(4000);
  await clock.sleep(1000);
  accept(100);
  watermark.readTo(1000);
  expect(progress.snapshot()).toMatchObject({ secondsLeft: 3, bytesDone: 1000, bytesTotal: 4000 });
});

test('knows what was not sent by the rows alone, while bytes stand for events', async () => {
  const { progress, clock, accept, watermark } = setUp({ rows: 1000 });
  progress.sending();
  progress.bytesTotal(4000);
  await clock.sleep(1000);
  accept(100);
  watermark.readTo(1000);
  expect(progress.snapshot().secondsLeft).toBe(3);
  const stopped = progress.last(undefined, 'stopped', 0);
  expect(stopped.rows).toMatchObject({ read: 1000, accepted: 100, notSent: 900 });
  expect(stopped.events).toEqual({ accepted: 100, refused: 0 });
});

test('ends with what was expected when it did not get to the end, and with what was read when it did', () => {
  const { progress, accept } = setUp({ rows: 1000, events: 1000 });
  accept(100);
  expect(progress.last(undefined, 'stopped', 0).rows).toMatchObject({
    read: 1000,
    accepted: 100,
    notSent: 900,
  });
  expect(progress.last(undefined, 'finished', 0).rows).toMatchObject({
    read: 100,
    accepted: 100,
    notSent: 0,
  });
  expect(progress.last(undefined, 'stopped', 30).rows).toMatchObject({
    read: 1000,
    inDoubt: 30,
    notSent: 870,
  });
  expect(progress.last({ code: 'fileChanged', params: {} }, 'finished', 0)).toMatchObject({
    state: 'failed',
    failure: { code: 'fileChanged' },
  });
});
