import { describe, expect, it } from 'vitest';
import type { RaceName } from './races';
import { median, type Outcome, type Result, summarise } from './results';
import { readSettings } from './settings';
import { judge } from './targets';

const result: Result = {
  cpuPerMillion: 4,
  perSecond: 100_000,
  megabytes: 150,
  waitMilliseconds: 8,
  tooMany: 0,
  rows: 100_000,
};

const verdictOf = (what: string, results: readonly (readonly [RaceName, Result])[]) =>
  judge(new Map(results)).find((verdict) => verdict.what === what);

describe('the benchmark’s numbers', () => {
  it('takes the middle run, or what lies between the two in the middle', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([9, 1, 2, 4])).toBe(3);
  });

  it('counts for a million events, whatever the file’s length', () => {
    const outcome: Outcome = {
      rows: 20_000,
      run: { cpuSeconds: 0.1, seconds: 0.5, megabytes: 90, waitMilliseconds: 3 },
      received: { events: 20_000, requests: 40, tooMany: 10 },
    };
    expect(summarise([outcome])).toEqual({
      cpuPerMillion: 5,
      perSecond: 40_000,
      megabytes: 90,
      waitMilliseconds: 3,
      tooMany: 0.25,
      rows: 20_000,
    });
  });
});

describe('the targets', () => {
  it('are reached from a ratio of 1 on', () => {
    expect(verdictOf('CPU-seconds for a million events', [['backfill', result]])?.ratio).toBe(1.25);
    expect(verdictOf('events a second', [['backfill', result]])?.ratio).toBeCloseTo(2 / 3);
    expect(verdictOf('memory', [['backfill', result]])?.ratio).toBe(1);
    expect(verdictOf('of its requests too many', [['limited', result]])?.ratio).toBe(Infinity);
  });

  it('compare two contenders of the same run', () => {
    const script = { ...result, cpuPerMillion: 12 };
    const verdict = verdictOf('less CPU than the 20-line script', [
      ['backfill', result],
      ['script', script],
    ]);
    expect(verdict).toMatchObject({ wanted: 'at least 2×', got: '3×', ratio: 1.5 });
  });

  it('say nothing of what was not run', () => {
    expect(verdictOf('less CPU than the 20-line script', [['backfill', result]])).toBeUndefined();
  });

  it('count what a limited endpoint allowed from the first moment on', () => {
    const limited = { ...result, rows: 100_000, perSecond: 25_000 };
    expect(verdictOf('of an allowance of 20,000 events/s used', [['limited', limited]])?.got).toBe('100%');
  });
});

describe('the benchmark’s settings', () => {
  it('come from the command line before the environment', () => {
    expect(readSettings([], {})).toEqual({ rows: 300_000, rounds: 3, only: undefined });
    expect(readSettings(['--only', 'check,papaparse'], { BACKFILL_BENCH_ROWS: '1000' })).toEqual({
      rows: 1000,
      rounds: 3,
      only: ['check', 'papaparse'],
    });
    expect(readSettings(['--rows', '5'], { BACKFILL_BENCH_ROWS: '1000' }).rows).toBe(5);
  });

  it('are whole numbers above zero', () => {
    expect(() => readSettings(['--rows', 'many'], {})).toThrow();
    expect(() => readSettings(['--rounds', '0'], {})).toThrow();
  });
});
