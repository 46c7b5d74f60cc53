import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventCountsSchema, histogramSchema, timeLimit } from '../../../shared/model/statistics';
import { histogramOf } from '../../../shared/pipeline/histogram';
import { createTimeTally, type TimeCounts } from '../../../shared/pipeline/tallyTimes';

function tallyOf(times: readonly string[]): TimeCounts {
  const tally = createTimeTally();
  for (const time of times) tally.add(time);
  return tally.counts();
}

const at = (day: string): string => `${day}T12:00:00.000Z`;
const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * 86_400_000).toISOString());

describe('histogramOf', () => {
  it('has no bars without times', () => {
    expect(histogramOf(tallyOf([]))).toBeUndefined();
  });

  it('has a bar for each day of a short range, those without events included', () => {
    const days = [at('2024-02-28'), at('2024-03-02'), at('2024-02-28')];
    expect(histogramOf(tallyOf(days))).toEqual({
      unit: 'day',
      bars: [
        { start: '2024-02-28', count: 2 },
        { start: '2024-02-29', count: 0 },
        { start: '2024-03-01', count: 0 },
        { start: '2024-03-02', count: 1 },
      ],
    });
  });

  it('goes from days to months after 62 days, whatever months they are in', () => {
    expect(histogramOf(tallyOf(daysFrom('2023-12-31', 62)))?.unit).toBe('day');
    expect(histogramOf(tallyOf(daysFrom('2023-12-31', 63)))).toEqual({
      unit: 'month',
      bars: [
        { start: '2023-12', count: 1 },
        { start: '2024-01', count: 31 },
        { start: '2024-02', count: 29 },
        { start: '2024-03', count: 2 },
      ],
    });
  });

  it.each([
    ['month', '2015-01-01', 120],
    ['year', '2014-12-31', 11],
    ['year', '1875-01-01', 150],
    ['decade', '1874-01-01', 16],
    ['century', '0000-01-01', 21],
  ] as const)('is drawn by %s from %s to 2024', (unit, first, bars) => {
    const histogram = histogramOf(tallyOf([at(first), at('2024-12-31')]));
    expect(histogram?.unit).toBe(unit);
    expect(histogram?.bars).toHaveLength(bars);
  });

  it('fits the schema and loses no event, for any times', () => {
    const time = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), (dates) => {
        const histogram = histogramOf(tallyOf(dates.map((date) => date.toISOString())));
        expect(histogramSchema.parse(histogram).bars.reduce((sum, { count }) => sum + count, 0)).toBe(
          dates.length,
        );
      }),
    );
  });
});

describe('createTimeTally', () => {
  it('counts by month and then by year when there are too many to count one by one', () => {
    const tally = createTimeTally();
    for (const day of daysFrom('2000-01-01', timeLimit)) tally.add(day);
    expect(tally.counts().unit).toBe('day');
    for (const day of daysFrom('2011-03-20', 1)) tally.add(day);
    expect(tally.counts().unit).toBe('month');
    for (let month = 0; month < timeLimit; month += 1) {
      tally.add(new Date(Date.UTC(1000, month, 1)).toISOString());
    }
    const { unit, counts } = tally.counts();
    expect(unit).toBe('year');
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(2 * timeLimit + 1);
    expect(eventCountsSchema.shape.times.safeParse({ unit, counts }).success).toBe(true);
  });

  it('takes up what was kept, and counts on as if it had never ended', () => {
    const time = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const many = fc.oneof(
      fc.array(time),
      fc.constant(daysFrom('1990-01-01', timeLimit + 1).map((day) => new Date(day))),
    );
    fc.assert(
      fc.property(many, many, (before, after) => {
        const all = [...before, ...after].map((date) => date.toISOString());
        const second = createTimeTally();
        for (const date of after) second.add(date.toISOString());
        second.addCounts(tallyOf(before.map((date) => date.toISOString())));
        const whole = tallyOf(all);
        const resumed = second.counts();
        expect(histogramOf(resumed)).toEqual(histogramOf(whole));
      }),
      { numRuns: 50 },
    );
  });
});
