import type { CallType } from '../model/event';
import type { CheckReport } from '../model/run';
import { ownCopy } from './ownCopy';
import type { PreparedRow } from './prepareRow';
import { createProblemTally } from './tallyProblems';

/** What a check counts; its id, state and bytes are the caller's. */
export type CheckCounts = Pick<CheckReport, 'rows' | 'events' | 'problems' | 'timeRange' | 'eventNames'>;

export interface CheckTally {
  readonly add: (prepared: PreparedRow) => void;
  /** A copy, true to the rows added so far. */
  readonly snapshot: () => CheckCounts;
}

/** Names beyond these are not counted: a file that makes a name of every row has no frequent ones. */
const nameLimit = 10_000;
const shownNames = 10;
const nameLength = 500;

/** Adds up prepared rows in bounded memory. Always: read = ready + invalid + skipped. */
export function createCheckTally(): CheckTally {
  const rows = { read: 0, ready: 0, invalid: 0, skipped: 0, withWarnings: 0 };
  const byType: Record<CallType, number> = { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 };
  const problems = createProblemTally();
  const names = new Map<string, number>();
  let total = 0;
  let first: string | undefined;
  let last: string | undefined;

  function addReady(prepared: Extract<PreparedRow, { kind: 'ready' }>): void {
    if (prepared.issues.length > 0) rows.withWarnings += 1;
    for (const { type, timestamp: time, eventName } of prepared.events) {
      total += 1;
      byType[type] += 1;
      // Times of one form sort as text.
      if (first === undefined || time < first) first = time;
      if (last === undefined || time > last) last = time;
      if (eventName !== undefined) countName(names, eventName);
    }
  }

  return {
    add: (prepared) => {
      rows.read += 1;
      rows[prepared.kind] += 1;
      if (prepared.kind === 'skipped') return;
      if (prepared.issues.length > 0) problems.add(prepared.rowNumber, prepared.issues);
      if (prepared.kind === 'ready') addReady(prepared);
    },
    snapshot: () => ({
      rows: { ...rows },
      events: { total, byType: { ...byType } },
      problems: problems.snapshot(),
      ...(first === undefined || last === undefined ? {} : { timeRange: { first, last } }),
      eventNames: [...names]
        .sort(([, one], [, other]) => other - one)
        .slice(0, shownNames)
        .map(([name, count]) => ({ name, count })),
    }),
  };
}

function countName(names: Map<string, number>, name: string): void {
  const key = name.length > nameLength ? name.slice(0, nameLength) : name;
  const count = names.get(key);
  if (count !== undefined) names.set(key, count + 1);
  else if (names.size < nameLimit) names.set(ownCopy(key), 1);
}
