import { type EventCounts, timeLimit } from '../model/statistics';

export type TimeCounts = EventCounts['times'];

export interface TimeTally {
  /** @param iso `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly add: (iso: string) => void;
  /** Adds what another tally has counted. */
  readonly addCounts: (counts: TimeCounts) => void;
  /** In the order of time. */
  readonly counts: () => TimeCounts;
}

/** How many keys of a unit make one of the next: every month has room for 31 days, so that no calendar is needed. */
const inOne = { day: 31, month: 12 } as const;

/**
 * Counts times by day in bounded memory: when there are too many different days they are counted by month, and then by year.
 * A day's key is (year · 12 + month) · 31 + day, a month's year · 12 + month, months and days counted from 0.
 */
export function createTimeTally(): TimeTally {
  let unit: TimeCounts['unit'] = 'day';
  let counts = new Map<number, number>();

  function coarsen(): void {
    if (unit === 'year') return;
    const size = inOne[unit];
    const coarser = new Map<number, number>();
    for (const [key, count] of counts) addTo(coarser, Math.floor(key / size), count);
    counts = coarser;
    unit = unit === 'day' ? 'month' : 'year';
  }

  function addDay(day: number): void {
    addTo(counts, unit === 'day' ? day : Math.floor(day / (unit === 'month' ? 31 : 372)), 1);
    if (counts.size > timeLimit) coarsen();
  }

  return {
    add(iso) {
      addDay(dayKey(iso));
    },
    addCounts(other) {
      while (rank(unit) < rank(other.unit)) coarsen();
      const size = keysInOne(other.unit, unit);
      for (const [key, count] of other.counts) addTo(counts, Math.floor(key / size), count);
      while (counts.size > timeLimit && unit !== 'year') coarsen();
    },
    counts: () => ({ unit, counts: [...counts].sort(([one], [other]) => one - other) }),
  };
}

/** How many keys of the finer unit make one of the coarser. */
export function keysInOne(finer: TimeCounts['unit'], coarser: TimeCounts['unit']): number {
  let size = 1;
  if (rank(finer) < 1 && rank(coarser) >= 1) size *= inOne.day;
  if (rank(finer) < 2 && rank(coarser) >= 2) size *= inOne.month;
  return size;
}

function rank(unit: TimeCounts['unit']): number {
  return unit === 'day' ? 0 : unit === 'month' ? 1 : 2;
}

function addTo(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** By its characters: cutting texts out of every event's time would cost more than counting it. */
function dayKey(iso: string): number {
  const year = twoDigits(iso, 0) * 100 + twoDigits(iso, 2);
  return (year * 12 + twoDigits(iso, 5) - 1) * 31 + twoDigits(iso, 8) - 1;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
