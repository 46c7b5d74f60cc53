import type { Problem, RowTally } from '../../shared/model/run';
import type { PreparedRow } from '../../shared/pipeline/prepareRow';
import { createEventTally, type EventTally } from '../../shared/pipeline/tallyEvents';
import { createProblemTally } from '../../shared/pipeline/tallyProblems';
import type { RowsAnswer } from './deliverBatch';
import type { RefusedRow } from './journal';
import type { JournalState } from './journalState';
import type { ToldRows } from './readToldRows';
import type { Settled } from './settledFile';

export interface ImportTally {
  /** Takes over what earlier runs have had answered, in place of what an earlier call did. */
  readonly startFrom: (state: Pick<JournalState, 'accepted' | 'refused' | 'leftOut'>) => void;
  /** Takes over what an earlier run has counted of rows that are not read again. */
  readonly addSettled: (settled: Settled) => void;
  /** Takes over what an earlier run has told of its rows, which is told again until as much has been read. */
  readonly recall: (told: ToldRows) => void;
  /** The whole file has been read: nothing is recalled any more. */
  readonly readWhole: () => void;
  /** A row has been read and prepared. */
  readonly add: (prepared: PreparedRow) => void;
  /** An earlier run has had the row accepted, and did not count it. */
  readonly addUncounted: (events: number) => void;
  readonly answer: (answer: RowsAnswer) => void;
  /** What {@link ImportTally.addSettled} takes: nothing that was recalled. */
  readonly read: () => Omit<Settled, 'byte' | 'record'>;
  /**
   * @param expected rows of the file, where an import ends without having read them all: those never read are not sent
   * either, and 0 says that nobody has counted them; missing while it runs; `read` when the file was read to its end
   * @param inDoubt rows that have left and will not be answered in this run
   */
  readonly rows: (expected?: number | 'read', inDoubt?: number) => RowTally;
  readonly counts: () => {
    readonly acceptedEvents: number;
    readonly refusedEvents: number;
    readonly refusals: { readonly status: number; readonly count: number }[];
    readonly problems: Problem[];
  };
  /** The events of all rows that were ready, whether they have left or not. */
  readonly events: Pick<EventTally, 'addCounts' | 'counts' | 'summary'>;
  /** Different after every change. */
  readonly version: () => number;
}

interface Answered {
  accepted: number;
  refused: number;
  leftOut: number;
  acceptedEvents: number;
  refusedEvents: number;
  readonly refusals: Map<number, number>;
}

/** The numbers of an import. Whatever happens, read = accepted + invalid + refused + skipped + inDoubt + notSent. */
export function createImportTally(): ImportTally {
  const problems = createProblemTally();
  const events = createEventTally();
  const rows = { read: 0, invalid: 0, skipped: 0 };
  const uncounted = { rows: 0, events: 0 };
  let answered = nothingAnswered();
  let recalled = nothingRecalled;
  let version = 0;

  return {
    startFrom(state) {
      version += 1;
      const { rows: accepted, events: acceptedEvents } = state.accepted();
      answered = { ...nothingAnswered(), accepted, acceptedEvents, leftOut: state.leftOut() };
      for (const row of state.refused()) refuse(answered, row);
    },
    addSettled(settled) {
      version += 1;
      rows.read += settled.read;
      rows.invalid += settled.invalid;
      rows.skipped += settled.skipped;
      uncounted.rows += settled.uncounted.rows;
      uncounted.events += settled.uncounted.events;
      problems.addProblems(settled.problems);
      events.addCounts(settled.events);
    },
    recall(told) {
      version += 1;
      recalled = furthest(recalled, told);
    },
    readWhole() {
      version += 1;
      recalled = nothingRecalled;
    },
    add(prepared) {
      version += 1;
      rows.read += 1;
      if (prepared.kind === 'ready') for (const event of prepared.events) events.add(event);
      else rows[prepared.kind] += 1;
      if (prepared.kind !== 'skipped') problems.add(prepared.rowNumber, prepared.issues);
    },
    addUncounted(count) {
      uncounted.rows += 1;
      uncounted.events += count;
    },
    answer(answer) {
      version += 1;
      if (answer.entry.kind === 'refused') {
        refuse(answered, answer.entry);
        return;
      }
      answered.accepted += answer.rows;
      answered.acceptedEvents += answer.acceptedEvents;
    },
    read: () => ({
      ...rows,
      uncounted: { ...uncounted },
      problems: problems.snapshot(),
      events: events.counts(),
    }),
    rows(expected, inDoubt = 0) {
      const accepted = answered.accepted + Math.max(uncounted.rows, recalled.uncounted.rows);
      const invalid = Math.max(rows.invalid, recalled.invalid);
      const skipped = Math.max(rows.skipped, recalled.skipped);
      const doubtful = answered.leftOut + inDoubt;
      const ended = accepted + invalid + answered.refused + skipped + doubtful;
      const known = expected === undefined ? 0 : recalled.read;
      const read = expected === 'read' ? rows.read : Math.max(expected ?? 0, known, rows.read, ended);
      const notSent = Math.max(0, read - ended);
      return { read, accepted, invalid, refused: answered.refused, skipped, inDoubt: doubtful, notSent };
    },
    counts: () => ({
      acceptedEvents: answered.acceptedEvents + Math.max(uncounted.events, recalled.uncounted.events),
      refusedEvents: answered.refusedEvents,
      refusals: [...answered.refusals].map(([status, count]) => ({ status, count })),
      problems: [...moreOf(problems.snapshot(), recalled.problems)],
    }),
    events,
    version: () => version,
  };
}

const nothingRecalled: ToldRows = {
  read: 0,
  invalid: 0,
  skipped: 0,
  uncounted: { rows: 0, events: 0 },
  problems: [],
};

/** Of runs over the same rows, the one that came further has counted all that the other one did. */
function furthest(one: ToldRows, other: ToldRows): ToldRows {
  return {
    read: Math.max(one.read, other.read),
    invalid: Math.max(one.invalid, other.invalid),
    skipped: Math.max(one.skipped, other.skipped),
    uncounted: one.uncounted.rows > other.uncounted.rows ? one.uncounted : other.uncounted,
    problems: moreOf(other.problems, one.problems),
  };
}

function moreOf(now: readonly Problem[], earlier: readonly Problem[]): readonly Problem[] {
  return countOf(earlier) > countOf(now) ? earlier : now;
}

function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count }) => sum + count, 0);
}

function nothingAnswered(): Answered {
  return { accepted: 0, refused: 0, leftOut: 0, acceptedEvents: 0, refusedEvents: 0, refusals: new Map() };
}

function refuse(answered: Answered, { status, accepted, refused }: RefusedRow): void {
  answered.refused += 1;
  answered.acceptedEvents += accepted;
  answered.refusedEvents += refused;
  answered.refusals.set(status, (answered.refusals.get(status) ?? 0) + 1);
}
