import { type Histogram, mostBars, type TimeUnit, timeUnits } from '../model/statistics';
import { keysInOne, type TimeCounts } from './tallyTimes';

/** As long a stretch of days, months, years, decades as is drawn before the next coarser unit takes over. */
const longest: Readonly<Record<TimeUnit, number>> = {
  day: 62,
  month: 120,
  year: mostBars,
  decade: mostBars,
  century: mostBars,
};

/** Years in one bar. */
const yearsInOne = { year: 1, decade: 10, century: 100 } as const;

/** The counts as bars that follow each other without a gap, as fine as they can be told apart; undefined without any. */
export function histogramOf({ unit, counts }: TimeCounts): Histogram | undefined {
  const first = counts[0]?.[0];
  const last = counts.at(-1)?.[0];
  if (first === undefined || last === undefined) return undefined;
  const shown =
    timeUnits.find((candidate) => {
      const size = keysPerBar(unit, candidate);
      return size >= 1 && spanOf(candidate, first / size, last / size) <= longest[candidate];
    }) ?? 'century';
  const size = keysPerBar(unit, shown);
  const byKey = new Map<number, number>();
  for (const [key, count] of counts) {
    const bar = Math.floor(key / size);
    byKey.set(bar, (byKey.get(bar) ?? 0) + count);
  }
  const bars: { start: string; count: number }[] = [];
  for (let key = Math.floor(first / size); key <= Math.floor(last / size); key += 1) {
    const start = startOf(shown, key);
    if (start !== undefined) bars.push({ start, count: byKey.get(key) ?? 0 });
  }
  return { unit: shown, bars };
}

/** Keys of the counted unit in one bar; 0 when the bars would be finer than what was counted. */
function keysPerBar(counted: TimeCounts['unit'], shown: TimeUnit): number {
  switch (shown) {
    case 'day':
      return counted === 'day' ? 1 : 0;
    case 'month':
      return counted === 'year' ? 0 : keysInOne(counted, 'month');
    default:
      return keysInOne(counted, 'year') * yearsInOne[shown];
  }
}

/** How many bars; keys of days have room for 31 in every month. */
function spanOf(unit: TimeUnit, first: number, last: number): number {
  if (unit !== 'day') return Math.floor(last) - Math.floor(first) + 1;
  const days = (key: number): number => Date.parse(`${startOf('day', key) ?? ''}T00:00:00Z`) / 86_400_000;
  return days(last) - days(first) + 1;
}

/** Undefined for the 31st of a month that has none. */
function startOf(unit: TimeUnit, key: number): string | undefined {
  switch (unit) {
    case 'day': {
      const start = `${startOf('month', Math.floor(key / 31)) ?? ''}-${twoDigits((key % 31) + 1)}`;
      const date = new Date(`${start}T00:00:00Z`);
      return Number.isFinite(date.getTime()) && date.toISOString().startsWith(start) ? start : undefined;
    }
    case 'month':
      return `${year(Math.floor(key / 12))}-${twoDigits((key % 12) + 1)}`;
    default:
      return year(key * yearsInOne[unit]);
  }
}

function year(value: number): string {
  return String(value).padStart(4, '0');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
