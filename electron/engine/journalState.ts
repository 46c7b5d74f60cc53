import { assertNever } from '../../shared/model/failure';
import type { Answers, RefusedRow, RowsInDoubt } from './journal';
import type { JournalEntry } from './journalLine';
import { createDepartedRows } from './departedRows';
import { createRowRanges, type RowRange } from './rowRanges';
import { noNumbers, type RunNumbers } from './runNumbers';

/** What the lines of a journal say when they are read one after the other. */
export interface JournalState {
  readonly apply: (entry: JournalEntry) => void;
  readonly answers: Answers;
  /** Rows and events that were accepted, as far as lines of the second version have counted them. */
  readonly accepted: () => { readonly rows: number; readonly events: number };
  /** Rows in the lines of the first version, which count nothing and span rows that were never to be sent. */
  readonly uncounted: () => number;
  readonly refused: () => readonly RefusedRow[];
  /** Rows that are in doubt and that the person wants never to be sent again. */
  readonly leftOut: () => number;
  /** Rows that left and have no answer, by the time at which they left first. */
  readonly inDoubt: () => readonly RowsInDoubt[];
  /** How many rows up to `last` have an answer, those between them that were never to be sent counted in. */
  readonly answeredUpTo: (last: number) => number;
  /** How often the refused rows were sent once more. */
  readonly retries: () => number;
  /** Whether a run stopped to tell that nothing but refusals came. */
  readonly refusedAll: () => boolean;
  readonly numbers: () => RunNumbers;
  /** How often the import was begun or continued. */
  readonly runs: () => number;
  /** How and when, as an ISO time, the last run ended; undefined when nobody wrote that down, because it was killed. */
  readonly ended: () => Ending | undefined;
}

type Ending = Pick<Extract<JournalEntry, { kind: 'ended' }>, 'state' | 'at'>;

export function createJournalState(): JournalState {
  const answered = createRowRanges();
  const uncounted = createRowRanges();
  const leftOut = createRowRanges();
  const refused = new Map<number, RefusedRow & { readonly leftAt: number | undefined }>();
  const excluded = createRowRanges();
  const departed = createDepartedRows(answered);
  const accepted = { rows: 0, events: 0 };
  let numbers = noNumbers;
  let runs = 0;
  let retries = 0;
  let refusedAll = false;
  let ended: Ending | undefined;

  function accept(entry: Extract<JournalEntry, { kind: 'accepted' }>): void {
    const ranges = createRowRanges(entry.gaps).gaps(entry.first, entry.last);
    for (const [first, last] of ranges) answered.add(first, last);
    if (entry.rows === undefined || entry.events === undefined) {
      for (const [first, last] of ranges) uncounted.add(first, last);
      return;
    }
    accepted.rows += entry.rows;
    accepted.events += entry.events;
    for (const range of ranges) includeAgain(range);
  }

  function includeAgain([first, last]: RowRange): void {
    // Lines that count span no row that was refused, unless it was sent once more and the line that said so is damaged.
    const untouched = excluded.gaps(first, last);
    if (untouched.length === 1 && untouched[0]?.[0] === first && untouched[0][1] === last) return;
    for (let row = first; row <= last; row += 1) refused.delete(row);
    excluded.remove(first, last);
    leftOut.remove(first, last);
  }

  function retry(): void {
    // Refused is an answer: none of them is in doubt.
    departed.settle();
    for (const [row, { leftAt }] of refused) {
      answered.remove(row, row);
      excluded.remove(row, row);
      if (leftAt !== undefined) departed.recall(row, leftAt);
    }
    refused.clear();
    retries += 1;
  }

  return {
    apply(entry) {
      switch (entry.kind) {
        case 'started':
          runs += 1;
          ended = undefined;
          departed.startRun();
          break;
        case 'leaving':
          departed.leave(entry.rows, entry.at);
          break;
        case 'accepted':
          accept(entry);
          break;
        case 'refused':
          refused.set(entry.row, {
            ...entry,
            // Some of its calls are there: sent once more, they are to be known as the same.
            leftAt: entry.accepted > 0 ? departed.leftAt(entry.row) : undefined,
          });
          answered.add(entry.row, entry.row);
          excluded.add(entry.row, entry.row);
          break;
        case 'returned':
          departed.returned(entry.rows);
          break;
        case 'left':
          for (const [first, last] of entry.rows) {
            leftOut.add(first, last);
            answered.add(first, last);
            excluded.add(first, last);
          }
          break;
        case 'resent':
          departed.forget(entry.rows);
          break;
        case 'retried':
          retry();
          break;
        case 'refusedAll':
          refusedAll = true;
          break;
        case 'numbers':
          ({ numbers } = entry);
          break;
        case 'ended':
          ended = { state: entry.state, at: entry.at };
          break;
        default:
          assertNever(entry);
      }
    },
    answers: {
      wasAccepted: (row) => answered.has(row) && !refused.has(row) && !leftOut.has(row),
      wasRefused: (row) => refused.get(row),
      wasLeftOut: (row) => leftOut.has(row),
      isCounted: (row) => !uncounted.has(row) || refused.has(row),
    },
    accepted: () => accepted,
    uncounted: () => uncounted.count() - [...refused.keys()].filter((row) => uncounted.has(row)).length,
    refused: () => [...refused.values()],
    leftOut: () => leftOut.count(),
    inDoubt: departed.inDoubt,
    answeredUpTo: answered.count,
    retries: () => retries,
    refusedAll: () => refusedAll,
    numbers: () => numbers,
    runs: () => runs,
    ended: () => ended,
  };
}
