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
  let hashes = new Float64Array(firstSize);
  let counts = new Uint32Array(firstSize);
  let marks = new Uint8Array(firstSize);
  let texts: (string | undefined)[] = new Array<string | undefined>(firstSize);
  let used = 0;
  let estimate: DistinctEstimate | undefined;
  let asked = 0;
  /** By how much a count may be too low at most. */
  let lost = 0;

  /** Where the hash stands, or the free place where it would. */
  function placeOf(hash: number): number {
    const mask = hashes.length - 1;
    let place = hash & mask;
    while (hashes[place] !== 0 && hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  /** Into a table of another size, less `loss` of each. */
  function moveAll(size: number, loss: number): void {
    const [oldHashes, oldCounts, oldMarks, oldTexts] = [hashes, counts, marks, texts];
    hashes = new Float64Array(size);
    counts = new Uint32Array(size);
    marks = new Uint8Array(size);
    texts = new Array<string | undefined>(size);
    used = 0;
    for (let from = 0; from < oldHashes.length; from += 1) {
      const hash = oldHashes[from] ?? 0;
      const count = (oldCounts[from] ?? 0) - loss;
      if (hash === 0 || count <= 0) continue;
      const place = placeOf(hash);
      hashes[place] = hash;
      counts[place] = count;
      marks[place] = oldMarks[from] ?? 0;
      texts[place] = oldTexts[from];
      used += 1;
    }
  }

  function makeRoom(): void {
    if (used >= limit) {
      if (estimate === undefined) {
        estimate = createDistinctEstimate(precision);
        for (const hash of hashes) if (hash !== 0) estimate.add(hash);
      }
      moveAll(hashes.length, 1);
      lost += 1;
    } else if (used * 2 >= hashes.length) moveAll(hashes.length * 2, 0);
  }

  return {
    markOf(value) {
      // Zero means a free place.
      const hash = hashText(value) || 1;
      asked = hash;
      estimate?.add(hash);
      const place = placeOf(hash);
      if (hashes[place] === 0) return undefined;
      counts[place] = (counts[place] ?? 0) + 1;
      texts[place] ??= ownCopy(shorten(value));
      return marks[place];
    },
    keep(mark) {
      if (used >= limit || used * 2 >= hashes.length) makeRoom();
      estimate?.add(asked);
      if (used >= limit) return;
      const place = placeOf(asked);
      hashes[place] = asked;
      counts[place] = 1;
      marks[place] = mark;
      used += 1;
    },
    distinct: () =>
      estimate === undefined ? { value: used, exact: true } : { value: estimate.value(), exact: false },
    top() {
      const found: { value: string; count: number }[] = [];
      for (const [place, value] of texts.entries()) {
        const count = counts[place] ?? 0;
        // One that is not counted may be as frequent as the most that a count has lost.
        if (value !== undefined && count > 1 && count > lost) found.push({ value, count });
      }
      found.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
      return { top: found.slice(0, shown), topExact: estimate === undefined };
    },
  };
}
