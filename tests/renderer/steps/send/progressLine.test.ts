import i18next from 'i18next';
import { expect, it } from 'vitest';
import { progressLine } from '../../../../renderer/steps/send/progressLine';
import { progressShare } from '../../../../renderer/steps/send/progressShare';
import { importProgress } from '../../../support/reports';

const t = i18next.getFixedT('en', 'send');

it('says how many of how many, how fast, how long, and what went wrong', () => {
  const progress = importProgress({
    events: { expected: 47_950, accepted: 31_400, refused: 0 },
    eventsPerSecond: 819.7,
    secondsLeft: 20.2,
    retries: 3,
  });
  expect(progressLine(t, progress)).toBe(
    '31,400 of 47,950 · 820/s · about 20 s left · 3 retried · 0 refused',
  );
});

it.each(['paused', 'waiting'] as const)('says no speed while it is %s', (state) => {
  const { secondsLeft, ...progress } = importProgress({ state, eventsPerSecond: 300 });
  expect(secondsLeft).toBeGreaterThan(0);
  expect(progressLine(t, progress)).toBe('1,200 of 1,970 · 2 retried · 0 refused');
});

it('speaks of the file where the number of events is not known', () => {
  const { secondsLeft, ...progress } = importProgress({ events: { accepted: 1, refused: 2 } });
  expect(secondsLeft).toBeGreaterThan(0);
  expect(progressLine(t, progress)).toBe('1 event · 60% of the file · 480/s · 2 retried · 2 refused');
});

it('measures by acknowledged events, or else by bytes', () => {
  expect(progressShare(importProgress({ events: { expected: 400, accepted: 100, refused: 300 } }))).toBe(
    0.25,
  );
  expect(progressShare(importProgress({ events: { accepted: 100, refused: 0 } }))).toBe(0.6);
});

it('is never whole before the end, and never more', () => {
  const almost = importProgress({ events: { expected: 400, accepted: 400, refused: 0 } });
  expect(progressShare(almost)).toBe(0.99);
  expect(progressShare({ ...almost, events: { ...almost.events, accepted: 500 } })).toBe(0.99);
});

it('is nothing for an empty file', () => {
  expect(
    progressShare(importProgress({ events: { accepted: 0, refused: 0 }, bytesDone: 0, bytesTotal: 0 })),
  ).toBe(0);
});
