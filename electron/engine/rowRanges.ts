export interface RowRanges {
  /** Rows `first` to `last`, both included. */
  readonly add: (first: number, last: number) => void;
  readonly has: (row: number) => boolean;
  /** How many rows are in it. */
  readonly rows: () => number;
}

/** A set of row numbers as few ranges: rows are answered in long runs, so that 40 million of them need little memory. */
export function createRowRanges(): RowRanges {
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

  return {
    add(first, last) {
      // Every range that overlaps or touches the new one becomes part of it.
      const start = find(first - 1);
      let end = start;
      let newFirst = first;
      let newLast = last;
      for (; (firsts[end] ?? Infinity) <= last + 1; end += 1) {
        newFirst = Math.min(newFirst, firsts[end] ?? newFirst);
        newLast = Math.max(newLast, lasts[end] ?? newLast);
      }
      firsts.splice(start, end - start, newFirst);
      lasts.splice(start, end - start, newLast);
    },
    has(row) {
      return (firsts[find(row)] ?? Infinity) <= row;
    },
    rows: () => lasts.reduce((sum, last, index) => sum + last + 1 - (firsts[index] ?? last), 0),
  };
}
