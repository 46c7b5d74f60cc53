import { expect, test } from 'vitest';
import { fractionDone, isSending } from '../../electron/importProgress';
import { startingProgress } from '../../shared/model/startingProgress';
import { importProgressSchema } from '../../shared/model/run';
import { startedProgress } from './support/snapshots';

test('the first snapshot fits the contract and says that nothing happened yet', () => {
  const progress = startingProgress('i1', new Date(Date.UTC(2026, 0, 2)), 12);
  expect(importProgressSchema.parse(progress)).toEqual(progress);
  expect(progress).toMatchObject({
    state: 'starting',
    startedAt: '2026-01-02T00:00:00.000Z',
    events: { expected: 12, accepted: 0 },
  });
});

test.each([
  ['starting', true],
  ['sending', true],
  ['waiting', true],
  ['stopping', true],
  ['finished', false],
  ['stopped', false],
  ['failed', false],
  ['interrupted', false],
] as const)('%s: may events still leave? %s', (state, sending) => {
  expect(isSending(startedProgress('i1', { state }))).toBe(sending);
});

test('the fraction counts acknowledged events where their number is known, else bytes', () => {
  const bytes = { bytesDone: 30, bytesTotal: 40 };
  expect(fractionDone(startedProgress('i1', bytes))).toBe(0.75);
  const events = { expected: 10, accepted: 4, refused: 1 };
  expect(fractionDone(startedProgress('i1', { ...bytes, events }))).toBe(0.5);
});

test('the fraction is a number from 0 to 1 whatever the snapshot says', () => {
  expect(fractionDone(startedProgress('i1'))).toBe(0);
  expect(fractionDone(startedProgress('i1', { events: { expected: 0, accepted: 0, refused: 0 } }))).toBe(0);
  expect(fractionDone(startedProgress('i1', { events: { expected: 2, accepted: 3, refused: 0 } }))).toBe(1);
});
