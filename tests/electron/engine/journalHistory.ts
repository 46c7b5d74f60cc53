import type { JournalEntry } from '../../../electron/engine/journalLine';
import { createJournalState, type JournalState } from '../../../electron/engine/journalState';
import { createRowRanges, rangesOf } from '../../../electron/engine/rowRanges';
import { randomFrom } from '../../support/randomFrom';

/** What a journal was told, and what is true of it. */
export interface JournalHistory {
  readonly entries: readonly JournalEntry[];
  readonly state: JournalState;
  /** Every row of the file, whether it was to be sent or not. */
  readonly all: readonly number[];
  /** Rows that the endpoint has taken, and whose answer came. */
  readonly accepted: ReadonlySet<number>;
  readonly refused: ReadonlySet<number>;
  readonly leftOut: ReadonlySet<number>;
  /** The time at which each row left that has no answer. */
  readonly inDoubt: ReadonlyMap<number, number>;
}

/** Several runs of an import of `rows` rows, with everything that can happen to a batch. */
export function journalHistory(seed: number, rows: number, runs: number): JournalHistory {
  const random = randomFrom(seed);
  const chance = (probability: number): boolean => random() < probability;
  const all = Array.from({ length: rows }, (_, index) => index + 2);
  const ready = all.filter(() => chance(0.9));
  const accepted = new Set<number>();
  const refused = new Set<number>();
  const leftOut = new Set<number>();
  const inDoubt = new Map<number, number>();
  const state = createJournalState();
  const entries: JournalEntry[] = [];
  let at = 1_700_000_000_000;

  function write(entry: JournalEntry): void {
    entries.push(entry);
    state.apply(entry);
  }
  const pairs = (numbers: Iterable<number>): [number, number][] =>
    rangesOf(numbers).map(([first, last]) => [first, last]);

  function accept(batch: readonly number[]): void {
    const [first] = batch;
    const last = batch.at(-1);
    if (first === undefined || last === undefined) return;
    const gaps = createRowRanges(rangesOf(batch)).gaps(first, last);
    write({
      kind: 'accepted',
      first,
      last,
      ...(gaps.length === 0 ? {} : { gaps: gaps.map(([from, to]): [number, number] => [from, to]) }),
      rows: batch.length,
      events: 2 * batch.length,
    });
    for (const row of batch) {
      accepted.add(row);
      inDoubt.delete(row);
    }
  }

  function refuse(row: number): void {
    write({ kind: 'refused', row, status: 400, accepted: 0, refused: 2 });
    refused.add(row);
    inDoubt.delete(row);
  }

  function depart(batch: readonly number[]): void {
    at += 1000;
    write({ kind: 'leaving', at, rows: pairs(batch) });
    const before = new Map(inDoubt);
    for (const row of batch) if (!inDoubt.has(row)) inDoubt.set(row, at);
    if (chance(0.5)) accept(batch);
    else if (chance(0.4)) {
      const bad = Math.floor(random() * batch.length);
      accept(batch.slice(0, bad));
      for (const row of batch.slice(bad, bad + 1)) refuse(row);
      accept(batch.slice(bad + 1));
    } else if (chance(0.4)) {
      write({ kind: 'returned', rows: pairs(batch) });
      for (const row of batch) if (!before.has(row)) inDoubt.delete(row);
    }
  }

  for (let run = 0; run < runs; run += 1) {
    write({ kind: 'started', at: new Date(at).toISOString() });
    if (chance(0.4) && refused.size > 0) {
      write({ kind: 'retried', at: new Date(at).toISOString() });
      refused.clear();
    }
    if (chance(0.3) && inDoubt.size > 0) {
      const doubtful = [...inDoubt.keys()].sort((a, b) => a - b);
      const kind = chance(0.5) ? 'left' : 'resent';
      write({ kind, rows: pairs(doubtful) });
      if (kind === 'left') for (const row of doubtful) leftOut.add(row);
      inDoubt.clear();
    }
    const open = ready.filter((row) => !accepted.has(row) && !refused.has(row) && !leftOut.has(row));
    for (let next = 0; next < open.length && chance(0.85);) {
      const size = 1 + Math.floor(random() * 6);
      depart(open.slice(next, next + size));
      next += size;
    }
  }
  return { entries, state, all, accepted, refused, leftOut, inDoubt };
}
