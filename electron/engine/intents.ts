import { FailureError } from '../../shared/model/failure';
import type { Answer } from './answer';
import type { BatchRow } from './batch';
import type { Clock } from './clock';
import type { Journal, RowsInDoubt } from './journal';
import { rangesOf } from './rowRanges';

/** Milliseconds for which rows are sent again without a question: Segment drops what comes twice for about 24 hours. */
export const safeToRepeat = 20 * 3_600_000;

/** What becomes of a batch on its way. */
export interface Intent {
  /**
   * Resolves when the batch may leave: the journal knows of it first, so that after a crash its rows are in doubt.
   *
   * @throws FailureError `rowsInDoubt` when it may have arrived so long ago that Segment would take it for new
   */
  readonly leave: () => Promise<void>;
  /** What came back for a part of it. */
  readonly hear: (answer: Answer) => void;
}

export interface Intents {
  /** Takes over what earlier runs left in doubt: its age counts from then, however often it leaves since. */
  readonly startFrom: (doubtful: readonly RowsInDoubt[]) => void;
  readonly begin: (rows: readonly BatchRow[]) => Intent;
  /** All these rows have their answer in the journal. */
  readonly end: (rows: readonly BatchRow[]) => void;
  /** Nothing leaves any more: batches that were surely not taken are not in doubt. */
  readonly close: () => Promise<void>;
}

interface Open {
  readonly rows: readonly BatchRow[];
  /** Those of them that an earlier run left in doubt. */
  readonly earlier: Doubt | undefined;
  /** When it left in this run. */
  left: Moment | undefined;
  /** Of what left in this run. */
  mayHaveArrived: boolean;
}

interface Moment {
  /** By the receiver's clock, as far as it was known then. */
  readonly at: number;
  /** Milliseconds since. */
  readonly age: () => number;
}

interface Doubt extends Moment {
  readonly rows: number;
}

/** @param now milliseconds since 1970 by the receiver's clock */
export function createIntents(
  journal: Pick<Journal, 'checkpoint'>,
  clock: Pick<Clock, 'now' | 'elapsed'>,
  now: () => number,
): Intents {
  const open = new Map<readonly BatchRow[], Open>();
  let doubtful: readonly (RowsInDoubt & Moment)[] = [];
  return {
    startFrom(earlier) {
      const start = now();
      const since = stopwatch(clock);
      doubtful = earlier.map((range) => ({ ...range, age: () => start - range.at + since() }));
    },
    begin(rows) {
      const earlier = doubtAbout(rows, doubtful);
      const state: Open = { rows, earlier, left: undefined, mayHaveArrived: false };
      open.set(rows, state);
      return {
        async leave() {
          refuseOld(doubtIn(state));
          if (state.left !== undefined) return;
          const at = Math.round(now());
          await journal.checkpoint([{ kind: 'leaving', at, rows: rangesIn(rows) }]);
          state.left = { at, age: stopwatch(clock) };
        },
        hear(answer) {
          if (!surelyNotTaken(answer)) state.mayHaveArrived = true;
        },
      };
    },
    end(rows) {
      open.delete(rows);
    },
    async close() {
      const returned = [...open.values()].filter(
        ({ left, mayHaveArrived }) => left !== undefined && !mayHaveArrived,
      );
      if (returned.length === 0) return;
      await journal.checkpoint(
        returned.map(({ rows }) => ({ kind: 'returned', rows: rangesIn(rows) }) as const),
      );
    },
  };
}

/** What of the rows left earlier without an answer, by the first time. */
function doubtAbout(
  rows: readonly BatchRow[],
  doubtful: readonly (RowsInDoubt & Moment)[],
): Doubt | undefined {
  const from = rows[0]?.rowNumber ?? Infinity;
  const to = rows.at(-1)?.rowNumber ?? 0;
  let doubt: Doubt | undefined;
  for (const { first, last, at, age } of doubtful) {
    if (last < from || first > to) continue;
    const count = rows.filter(({ rowNumber }) => rowNumber >= first && rowNumber <= last).length;
    if (count === 0) continue;
    const oldest = doubt === undefined || at < doubt.at ? { at, age } : doubt;
    doubt = { at: oldest.at, age: oldest.age, rows: count + (doubt?.rows ?? 0) };
  }
  return doubt;
}

function doubtIn({ rows, earlier, left, mayHaveArrived }: Open): Doubt | undefined {
  const own = mayHaveArrived ? left : undefined;
  const first = earlier ?? own;
  return first && { at: first.at, age: first.age, rows: own ? rows.length : (earlier?.rows ?? 0) };
}

/** @throws FailureError `rowsInDoubt` */
function refuseOld(doubt: Doubt | undefined): void {
  if (doubt === undefined || doubt.age() <= safeToRepeat) return;
  const { rows, at } = doubt;
  throw new FailureError('rowsInDoubt', { rows, since: new Date(at).toISOString() });
}

function rangesIn(rows: readonly BatchRow[]): [number, number][] {
  return rangesOf(rows.map(({ rowNumber }) => rowNumber)).map(([first, last]) => [first, last]);
}

/** No connection came about. That there is no network can be said of a connection that was there, too. */
const neverLeft: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Server errors that say that the server does no such thing at all. */
const neverDone: ReadonlySet<number> = new Set([501, 505, 511]);

/**
 * Milliseconds since now. Of the two clocks one may stand still while the computer sleeps, and the other may be set.
 */
function stopwatch(clock: Pick<Clock, 'now' | 'elapsed'>): () => number {
  const now = clock.now();
  const elapsed = clock.elapsed();
  return () => Math.max(clock.now() - now, clock.elapsed() - elapsed);
}

/** Refusals are final for what was refused; a server that fails may have taken in what it was sent. */
function surelyNotTaken(answer: Answer): boolean {
  if (answer.kind === 'none') return neverLeft.has(answer.detail);
  if (answer.kind === 'aborted') return false;
  return (answer.status >= 300 && answer.status < 500) || neverDone.has(answer.status);
}
