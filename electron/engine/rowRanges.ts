/** Rows `first` to `last`, both included. */
export type RowRange = readonly [first: number, last: number];

export interface RowRanges {
  /** Rows `first` to `last`, both included. */
  readonly add: (first: number, last: number) => void;
  readonly remove: (first: number, last: number) => void;
  readonly has: (row: number) => boolean;
  /** What of the rows `first` to `last` is not in the set. */
  readonly gaps: (first: number, last: number) => RowRange[];
  /** How many rows of the set are at most `last`. */
  readonly count: (last?: number) => number;
  readonly ranges: () => RowRange[];
}

/** A set of row numbers as few ranges: rows are answered in long runs, so that 40 million of them need little memory. */
export function createRowRanges(initial: readonly RowRange[] = []): RowRanges {
  const firsts: number[] = [];
  const lasts: number[] = [];

  /** Index of the first range that ends at `row` or later. */
  function find(row: number): number {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lasts[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The ranges that hold rows of `first` to `last`, from the one at index `start`. */
  function overlapping(start: number, last: number): RowRange[] {
    const found: RowRange[] = [];
    for (let index = start; index < firsts.length && (firsts[index] ?? 0) <= last; index += 1) {
      found.push([firsts[index] ?? 0, lasts[index] ?? 0]);
    }
    return found;
  }

  function replace(start: number, count: number, ranges: readonly RowRange[]): void {
    firsts.splice(start, count, ...ranges.map(([first]) => first));
    lasts.splice(start, count, ...ranges.map(([, last]) => last));
  }

  function add(first: number, last: number): void {
    // Every range that overlaps or touches the new one becomes part of it.
    const start = find(first - 1);
    const joined = overlapping(start, last + 1);
    const newFirst = Math.min(first, joined[0]?.[0] ?? first);
    const newLast = Math.max(last, joined.at(-1)?.[1] ?? last);
    replace(start, joined.length, [[newFirst, newLast]]);
  }

  for (const [first, last] of initial) add(first, last);

  return {
    add,
    remove(first, last) {
      const start = find(first);
      const cut = overlapping(start, last);
      const before = cut[0]?.[0] ?? first;
      const after = cut.at(-1)?.[1] ?? last;
      const kept: RowRange[] = [];
      if (before < first) kept.push([before, first - 1]);
      if (after > last) kept.push([last + 1, after]);
      replace(start, cut.length, kept);
    },
    has(row) {
      return (firsts[find(row)] ?? Infinity) <= row;
    },
    gaps(first, last) {
      const gaps: RowRange[] = [];
      let next = first;
      for (const [from, to] of overlapping(find(first), last)) {
        if (from > next) gaps.push([next, from - 1]);
        next = to + 1;
      }
      if (next <= last) gaps.push([next, last]);
      return gaps;
    },
    count(last = Infinity) {
      let count = 0;
      // There may be millions of ranges.
      for (let index = 0; index < firsts.length && (firsts[index] ?? 0) <= last; index += 1) {
        count += Math.min(lasts[index] ?? 0, last) - (firsts[index] ?? 0) + 1;
      }
      return count;
    },
    ranges: () => overlapping(0, Infinity),
  };
}

/** Row numbers in ascending order as ranges. */
export function rangesOf(rows: Iterable<number>): RowRange[] {
  const ranges: RowRange[] = [];
  let first: number | undefined;
  let last = 0;
  for (const row of rows) {
    if (first !== undefined && row === last + 1) {
      last = row;
      continue;
    }
    if (first !== undefined) ranges.push([first, last]);
    first = row;
    last = row;
  }
  if (first !== undefined) ranges.push([first, last]);
  return ranges;
}
