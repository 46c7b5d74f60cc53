import type { ColumnDetails } from '../model/csv';
import { shorten } from './addIssue';
import { createDistinctEstimate, type DistinctEstimate } from './distinctEstimate';
import { hashText } from './hashText';
import { ownCopy } from './ownCopy';

export interface ValueCounts {
  /** Counts a value. Undefined when it is not among those that are counted so far, else the mark it got. */
  readonly markOf: (value: string) => number | undefined;
  /** Remembers the value that was asked for last, with a mark of 0 to 255. */
  readonly keep: (mark: number) => void;
  readonly distinct: () => ColumnDetails['distinct'];
  readonly top: () => Pick<ColumnDetails, 'top' | 'topExact'>;
}

const shown = 5;
const firstSize = 16;

/**
 * Counts how often each value occurs, exactly while there are at most `limit` different ones. Beyond, only frequent values
 * are counted, each at most rows/limit too low (Misra and Gries, 1982), and different ones are estimated.
 *
 * Values are told apart by their hash; the text itself is kept when it comes a second time, so that a column of ids, of
 * which none does, costs no copies.
 *
 * @param limit of different values
 * @param precision of the estimate, see createDistinctEstimate
 */
export function createValueCounts(limit: number, precision: number): ValueCounts {
  let table = createTable(firstSize);
  /** What is left after a loss moves here, and back after the next one: new tables would be most of the garbage. */
  let spare: Table | undefined;
  let used = 0;
  let estimate: DistinctEstimate | undefined;
  /** The two halves of the hash that was asked for last. */
  const asked = new Int32Array(2);
  /** By how much a count may be too low at most. */
  let lost = 0;

  function moveTo(next: Table, loss: number): Table {
    const before = table;
    table = next;
    used = 0;
    for (let from = 0; from < before.counts.length; from += 1) {
      const count = (before.counts[from] ?? 0) - loss;
      if (count <= 0) continue;
      const [low, high] = [before.low[from] ?? 0, before.high[from] ?? 0];
      const place = placeOf(next, low, high);
      next.low[place] = low;
      next.high[place] = high;
      next.counts[place] = count;
      next.marks[place] = before.marks[from] ?? 0;
      next.texts[place] = before.texts[from];
      used += 1;
    }
    return before;
  }

  function makeRoom(): void {
    const { counts, low, high } = table;
    if (used >= limit) {
      if (estimate === undefined) {
        estimate = createDistinctEstimate(precision);
        for (const [place, count] of counts.entries()) {
          if (count > 0) estimate.add(low[place] ?? 0, high[place] ?? 0);
        }
      }
      const before = moveTo(spare ?? createTable(counts.length), 1);
      before.counts.fill(0);
      before.texts.fill(undefined);
      spare = before;
      lost += 1;
    } else if (used * 2 >= counts.length) moveTo(createTable(counts.length * 2), 0);
  }

  return {
    markOf(value) {
      hashText(value, asked);
      const [low, high] = [asked[0] ?? 0, asked[1] ?? 0];
      estimate?.add(low, high);
      const place = placeOf(table, low, high);
      const count = table.counts[place] ?? 0;
      if (count === 0) return undefined;
      table.counts[place] = count + 1;
      table.texts[place] ??= ownCopy(shorten(value));
      return table.marks[place];
    },
    keep(mark) {
      if (used >= limit || used * 2 >= table.counts.length) makeRoom();
      const [low, high] = [asked[0] ?? 0, asked[1] ?? 0];
      estimate?.add(low, high);
      if (used >= limit) return;
      const place = placeOf(table, low, high);
      table.low[place] = low;
      table.high[place] = high;
      table.counts[place] = 1;
      table.marks[place] = mark;
      used += 1;
    },
    distinct: () =>
      estimate === undefined ? { value: used, exact: true } : { value: estimate.value(), exact: false },
    top() {
      const found: { value: string; count: number }[] = [];
      for (const [place, value] of table.texts.entries()) {
        const count = table.counts[place] ?? 0;
        // One that is not counted may be as frequent as the most that a count has lost.
        if (value !== undefined && count > 1 && count > lost) found.push({ value, count });
      }
      found.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
      return { top: found.slice(0, shown), topExact: estimate === undefined };
    },
  };
}

/** By place: the hash of a value, how often it came (0: the place is free), its mark, and its text once it came twice. */
interface Table {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly counts: Uint32Array;
  readonly marks: Uint8Array;
  readonly texts: (string | undefined)[];
}

function createTable(size: number): Table {
  return {
    low: new Int32Array(size),
    high: new Int32Array(size),
    counts: new Uint32Array(size),
    marks: new Uint8Array(size),
    texts: new Array<string | undefined>(size).fill(undefined),
  };
}

/** Where the hash stands, or the free place where it would. */
function placeOf({ low: lows, high: highs, counts }: Table, low: number, high: number): number {
  const mask = counts.length - 1;
  // The estimate takes the lowest bits; others spread as well.
  let place = (low >>> 8) & mask;
  while (counts[place] !== 0 && (lows[place] !== low || highs[place] !== high)) place = (place + 1) & mask;
  return place;
}
