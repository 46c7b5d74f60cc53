import { FailureError } from '../../shared/model/failure';
import type { Answer } from './answer';
import type { BatchRow } from './batch';
import type { Clock } from './clock';
import type { Journal } from './journal';
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
  readonly begin: (rows: readonly BatchRow[]) => Intent;
  /** All these rows have their answer in the journal. */
  readonly end: (rows: readonly BatchRow[]) => void;
  /** Nothing leaves any more: batches that were surely not taken are not in doubt. */
  readonly close: () => Promise<void>;
}

interface Open {
  readonly rows: readonly BatchRow[];
  /** By the receiver's clock, as far as it was known then. */
  leftAt: number | undefined;
  age: () => number;
  mayHaveArrived: boolean;
}

/** @param now milliseconds since 1970 by the receiver's clock */
export function createIntents(
  journal: Pick<Journal, 'checkpoint'>,
  clock: Pick<Clock, 'now' | 'elapsed'>,
  now: () => number,
): Intents {
  const open = new Map<readonly BatchRow[], Open>();
  return {
    begin(rows) {
      const state: Open = { rows, leftAt: undefined, age: () => 0, mayHaveArrived: false };
      open.set(rows, state);
      return {
        async leave() {
          const { leftAt } = state;
          if (leftAt === undefined) {
            const at = Math.round(now());
            await journal.checkpoint([{ kind: 'leaving', at, rows: rangesIn(rows) }]);
            state.leftAt = at;
            state.age = stopwatch(clock);
          } else if (state.mayHaveArrived && state.age() > safeToRepeat) {
            throw new FailureError('rowsInDoubt', {
              rows: rows.length,
              since: new Date(leftAt).toISOString(),
            });
          }
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
        ({ leftAt, mayHaveArrived }) => leftAt !== undefined && !mayHaveArrived,
      );
      if (returned.length === 0) return;
      await journal.checkpoint(
        returned.map(({ rows }) => ({ kind: 'returned', rows: rangesIn(rows) }) as const),
      );
    },
  };
}

function rangesIn(rows: readonly BatchRow[]): [number, number][] {
  return rangesOf(rows.map(({ rowNumber }) => rowNumber)).map(([first, last]) => [first, last]);
}

/** No connection came about. */
const neverLeft: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
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
