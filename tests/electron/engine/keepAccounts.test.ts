import { expect, test } from 'vitest';
import type { ChosenSpeed } from '../../../electron/engine/importControl';
import type { JournalEntry } from '../../../electron/engine/journalLine';
import { keepAccounts } from '../../../electron/engine/keepAccounts';
import { createRunMeter } from '../../../electron/engine/runMeter';
import type { Settled } from '../../../electron/engine/settledFile';
import { createImportTally } from '../../../electron/engine/importTally';
import type { Waiting } from '../../../electron/engine/laneWaits';
import { createFastClock } from './fastClock';

function placeAt(record: number): Settled {
  return { byte: 10 * record, record, ...createImportTally().read() };
}

test('numbers are noted every five seconds, each minute while only time goes by, a place every ten seconds, a speed at once', async () => {
  const clock = createFastClock();
  const meter = createRunMeter(clock);
  const notes: { readonly at: number; readonly what: string }[] = [];
  const done = new AbortController();
  let place: Settled | undefined;
  let speed: ChosenSpeed | undefined;
  let waiting: Waiting | undefined = { reason: 'offline', milliseconds: 1 };
  const accounts = keepAccounts({
    clock,
    journal: {
      checkpoint: ([entry]: readonly JournalEntry[]) => {
        notes.push({ at: clock.elapsed(), what: entry?.kind ?? '' });
        return Promise.resolve();
      },
      settle: ({ record }) => {
        notes.push({ at: clock.elapsed(), what: `place ${record}` });
        return Promise.resolve();
      },
      keepSpeed(eventsPerSecond) {
        notes.push({ at: clock.elapsed(), what: `speed ${eventsPerSecond}` });
        return Promise.resolve();
      },
    },
    meter,
    waits: { waiting: () => waiting },
    settled: () => place,
    speed: () => speed,
    onUnkept: () => undefined,
    done: done.signal,
  });
  meter.countRequest();
  await clock.sleep(12_100);
  place = placeAt(7);
  speed = { eventsPerSecond: 900 };
  waiting = undefined;
  meter.countRequest();
  await clock.sleep(80_000);
  place = placeAt(9);
  speed = {};
  done.abort();
  await accounts;
  expect(notes).toEqual([
    { at: 5000, what: 'numbers' },
    { at: 12_250, what: 'numbers' },
    { at: 12_250, what: 'speed 900' },
    { at: 20_000, what: 'place 7' },
    { at: 72_250, what: 'numbers' },
    { at: 92_100, what: 'numbers' },
    { at: 92_100, what: 'place 9' },
    { at: 92_100, what: 'speed undefined' },
  ]);
  expect(meter.numbers().waited).toEqual({ offline: 12_250 });
});

test('a journal that cannot be written to is told', async () => {
  const clock = createFastClock();
  const full = new Error('full');
  const accounts = keepAccounts({
    clock,
    journal: {
      checkpoint: () => Promise.reject(full),
      settle: () => Promise.resolve(),
      keepSpeed: () => Promise.resolve(),
    },
    meter: createRunMeter(clock),
    waits: { waiting: () => undefined },
    settled: () => undefined,
    speed: () => undefined,
    onUnkept: () => undefined,
    done: new AbortController().signal,
  });
  await expect(accounts).rejects.toBe(full);
});

test('a place and a speed that cannot be kept are told once each and tried again, and the import goes on', async () => {
  const clock = createFastClock();
  const done = new AbortController();
  const scanned = new Error('EPERM');
  const kept = placeAt(7);
  const told: unknown[] = [];
  const tried: number[] = [];
  const chosen = { eventsPerSecond: 900 };
  const speeds: unknown[] = [];
  const accounts = keepAccounts({
    clock,
    journal: {
      checkpoint: () => Promise.resolve(),
      settle({ record }) {
        tried.push(record);
        return tried.length < 3 ? Promise.reject(scanned) : Promise.resolve();
      },
      keepSpeed(eventsPerSecond) {
        speeds.push(eventsPerSecond);
        return speeds.length < 3 ? Promise.reject(scanned) : Promise.resolve();
      },
    },
    meter: createRunMeter(clock),
    waits: { waiting: () => undefined },
    settled: () => kept,
    speed: () => chosen,
    onUnkept: (what, error) => told.push([what, error]),
    done: done.signal,
  });
  await clock.sleep(60_000);
  done.abort();
  await accounts;
  expect(told).toEqual([
    ['speed', scanned],
    ['place', scanned],
  ]);
  expect(tried).toEqual([7, 7, 7]);
  expect(speeds).toEqual([900, 900, 900]);
});
