import { describe, expect, it } from 'vitest';
import { isSamePlan, repeatOf, sentBefore } from '../../../renderer/store/sentBefore';
import type { PastImport } from '../../../shared/model/history';
import type { Plan } from '../../../shared/model/plan';
import type { Source } from '../../../shared/model/source';
import { pastImport } from '../../support/history';
import { readyPlan } from '../../support/readyStore';

const file = { name: 'orders.csv', size: 900 };
const shop: Source = {
  id: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};
const sending = { file, receiver: { kind: 'source', sourceId: 's1' }, sources: [shop] } as const;

describe('what the receiver has already', () => {
  it('is the latest import of the same file to the same source', () => {
    const latest = pastImport({ importId: 'i2' });
    expect(sentBefore([latest, pastImport()], sending)).toBe(latest);
  });

  it.each<[string, Partial<PastImport>]>([
    ['of another file', { file: { name: 'other.csv', size: 900 } }],
    ['of another file of the same name', { file: { name: 'orders.csv', size: 901 } }],
    ['to practice', { receiver: { kind: 'practice' } }],
    ['to nobody knows whom', { receiver: undefined }],
    ['of which nothing was accepted', { events: { accepted: 0, refused: 7 } }],
  ])('is none %s', (_what, changes) => {
    expect(sentBefore([pastImport(changes)], sending)).toBeNull();
  });

  it('may be what left and was never answered', () => {
    const rows = { read: 9, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 9, notSent: 0 };
    const doubtful = pastImport({ rows, events: { accepted: 0, refused: 0 } });
    expect(sentBefore([doubtful], sending)).toBe(doubtful);
  });

  it('is known under another entry of the same source, and not under one of another', () => {
    const again = (changes: Partial<Source>) => ({
      ...sending,
      receiver: { kind: 'source', sourceId: 's2' } as const,
      sources: [{ ...shop, id: 's2', ...changes }],
    });
    expect(sentBefore([pastImport()], again({}))?.importId).toBe('i1');
    expect(sentBefore([pastImport()], again({ maskedKey: 'efgh****stuv' }))).toBeNull();
    expect(sentBefore([pastImport()], again({ endpoint: { kind: 'segment', region: 'eu' } }))).toBeNull();
    expect(sentBefore([pastImport()], { ...again({}), sources: [] })).toBeNull();
  });

  it('is none for practice, where plans are tried out', () => {
    expect(sentBefore([pastImport()], { ...sending, receiver: { kind: 'practice' } })).toBeNull();
  });
});

it('takes plans for the same however they were put together', () => {
  const { destinations, ...rest } = readyPlan();
  const reordered: Plan = { destinations, ...rest };
  expect(JSON.stringify(reordered)).not.toBe(JSON.stringify(readyPlan()));
  expect(isSamePlan(reordered, readyPlan())).toBe(true);
  expect(isSamePlan(readyPlan({ destinations: { kind: 'only', names: [] } }), readyPlan())).toBe(false);
});

it.each([
  [true, '2026-11-23T00:00:00.000Z', 'noticed'],
  [true, '2026-11-22T00:00:00.000Z', 'old'],
  [false, '2026-11-23T00:00:00.000Z', 'changed'],
  [null, '2026-11-23T00:00:00.000Z', 'unknown'],
] as const)('with the same plan (%s), begun %s, it is %s', (samePlan, startedAt, repeat) => {
  expect(repeatOf(samePlan, startedAt, Date.UTC(2026, 10, 23, 10))).toBe(repeat);
});
