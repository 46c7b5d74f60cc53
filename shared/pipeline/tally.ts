import type { CheckReport } from '../model/run';
import type { PreparedRow } from './prepareRow';
import { createEventTally } from './tallyEvents';
import { createProblemTally } from './tallyProblems';
import { createRepeatTally } from './tallyRepeats';

/** What a check counts; its id, state and bytes are the caller's. */
export type CheckCounts = Pick<
  CheckReport,
  'rows' | 'events' | 'problems' | 'timeRange' | 'histogram' | 'eventNames' | 'repeats'
>;

export interface CheckTally {
  readonly add: (prepared: PreparedRow) => void;
  /** A copy, true to the rows added so far. */
  readonly snapshot: () => CheckCounts;
}

const shownNames = 10;

/** Adds up prepared rows in bounded memory. Always: read = ready + invalid + skipped. */
export function createCheckTally(): CheckTally {
  const rows = { read: 0, ready: 0, invalid: 0, skipped: 0, withWarnings: 0 };
  const problems = createProblemTally();
  const events = createEventTally();
  const repeats = createRepeatTally();

  function addReady(prepared: Extract<PreparedRow, { kind: 'ready' }>): void {
    if (prepared.issues.length > 0) rows.withWarnings += 1;
    for (const event of prepared.events) events.add(event);
    repeats.add(prepared.events);
  }

  return {
    add: (prepared) => {
      rows.read += 1;
      rows[prepared.kind] += 1;
      if (prepared.kind === 'skipped') return;
      if (prepared.issues.length > 0) problems.add(prepared.rowNumber, prepared.issues);
      if (prepared.kind === 'ready') addReady(prepared);
    },
    snapshot() {
      const repeated = repeats.snapshot();
      return {
        rows: { ...rows },
        problems: problems.snapshot(),
        ...events.summary(shownNames),
        ...(repeated === undefined ? {} : { repeats: repeated }),
      };
    },
  };
}
