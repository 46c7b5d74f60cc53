import type { RowsInDoubt } from './journal';
import { createRowRanges, type RowRange, type RowRanges } from './rowRanges';

/** Rows that left, until there is an answer to them. */
export interface DepartedRows {
  readonly startRun: () => void;
  readonly leave: (rows: readonly RowRange[], at: number) => void;
  /** The first time at which the row left, as long as it has no answer. */
  readonly leftAt: (row: number) => number | undefined;
  /** What left in an earlier run is waited for once more. */
  readonly recall: (row: number, at: number) => void;
  /** In this run they were not taken; in an earlier one they may have been. */
  readonly returned: (rows: readonly RowRange[]) => void;
  /** As if they had never left. */
  readonly forget: (rows: readonly RowRange[]) => void;
  /** Drops those that have an answer by now. */
  readonly settle: () => void;
  /** Each row once, with the first time at which it left; the earliest first. */
  readonly inDoubt: () => readonly RowsInDoubt[];
}

interface Departure extends RowsInDoubt {
  readonly run: number;
}

/** No run takes back what left then. */
const beforeAll = -1;

/** So many departures are kept before those with an answer are dropped: 40 million rows need little memory. */
const many = 1000;

/** @param answered the rows that have an answer; it changes */
export function createDepartedRows(answered: Pick<RowRanges, 'gaps'>): DepartedRows {
  let left: Departure[] = [];
  let kept = 0;
  let run = 0;

  /** Keeps of each departure what `remaining` leaves of it. */
  function reduce(remaining: (left: Departure) => readonly RowRange[]): void {
    left = left.flatMap((departure) =>
      remaining(departure).map(([first, last]) => ({ ...departure, first, last })),
    );
    kept = left.length;
  }

  function without(rows: readonly RowRange[], concerns: (departure: Departure) => boolean): void {
    const gone = createRowRanges(rows);
    reduce((departure) => {
      const { first, last } = departure;
      return concerns(departure) ? gone.gaps(first, last) : [[first, last]];
    });
  }

  const settle = (): void => {
    reduce(({ first, last }) => answered.gaps(first, last));
  };

  return {
    startRun() {
      run += 1;
    },
    leave(rows, at) {
      for (const [first, last] of rows) left.push({ first, last, at, run });
      if (left.length > 2 * kept + many) settle();
    },
    leftAt(row) {
      let first: number | undefined;
      for (const { first: from, last: to, at } of left) {
        if (from <= row && row <= to) first = Math.min(at, first ?? at);
      }
      return first;
    },
    recall(row, at) {
      left.push({ first: row, last: row, at, run: beforeAll });
    },
    returned(rows) {
      const now = run;
      without(rows, (departure) => departure.run === now);
    },
    forget(rows) {
      without(rows, () => true);
    },
    settle,
    inDoubt() {
      settle();
      const seen = createRowRanges();
      return left
        .toSorted((one, other) => one.at - other.at)
        .flatMap(({ first, last, at }) => {
          const fresh = seen.gaps(first, last);
          seen.add(first, last);
          return fresh.map(([from, to]) => ({ first: from, last: to, at }));
        });
    },
  };
}
