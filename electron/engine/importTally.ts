import type { Problem, RowTally } from '../../shared/model/run';
import type { PreparedRow } from '../../shared/pipeline/prepareRow';
import { createEventTally, type EventTally } from '../../shared/pipeline/tallyEvents';
import { createProblemTally } from '../../shared/pipeline/tallyProblems';
import type { RowsAnswer } from './deliverBatch';
import type { RefusedRow } from './journal';

export interface ImportTally {
  /** A row has been read and prepared. */
  readonly add: (prepared: PreparedRow) => void;
  /** An earlier run has had the row accepted. */
  readonly addAccepted: (events: number) => void;
  /** An earlier run has had the row refused. */
  readonly addRefused: (row: RefusedRow) => void;
  readonly answer: (answer: RowsAnswer) => void;
  readonly countRequest: () => void;
  readonly countRetry: () => void;
  /** Rows of the file, when known to be more than were read: those never read are not sent either. */
  readonly rows: (expected?: number) => RowTally;
  readonly counts: () => {
    readonly acceptedEvents: number;
    readonly refusedEvents: number;
    readonly requests: number;
    readonly retries: number;
    readonly refusals: { readonly status: number; readonly count: number }[];
    readonly problems: Problem[];
  };
  /** The events of all rows that were ready, whether they have left or not. */
  readonly events: Pick<EventTally, 'addCounts' | 'counts' | 'summary'>;
  /** Different after every change. */
  readonly version: () => number;
}

/** The numbers of an import. Whatever happens, read = accepted + invalid + refused + skipped + inDoubt + notSent. */
export function createImportTally(): ImportTally {
  const problems = createProblemTally();
  const events = createEventTally();
  const refusals = new Map<number, number>();
  const rows = { read: 0, accepted: 0, invalid: 0, refused: 0, skipped: 0 };
  let acceptedEvents = 0;
  let refusedEvents = 0;
  let requests = 0;
  let retries = 0;
  let version = 0;

  function refuse({ status, accepted, refused }: RefusedRow): void {
    rows.refused += 1;
    acceptedEvents += accepted;
    refusedEvents += refused;
    refusals.set(status, (refusals.get(status) ?? 0) + 1);
  }

  return {
    add(prepared) {
      version += 1;
      rows.read += 1;
      if (prepared.kind === 'ready') for (const event of prepared.events) events.add(event);
      else rows[prepared.kind] += 1;
      if (prepared.kind !== 'skipped') problems.add(prepared.rowNumber, prepared.issues);
    },
    addAccepted(events) {
      rows.accepted += 1;
      acceptedEvents += events;
    },
    addRefused: refuse,
    answer(answer) {
      version += 1;
      if (answer.entry.kind === 'refused') {
        refuse(answer.entry);
        return;
      }
      rows.accepted += answer.rows;
      acceptedEvents += answer.acceptedEvents;
    },
    countRequest() {
      version += 1;
      requests += 1;
    },
    countRetry() {
      version += 1;
      retries += 1;
    },
    rows(expected = 0) {
      const read = Math.max(expected, rows.read);
      const { accepted, invalid, refused, skipped } = rows;
      return { ...rows, read, inDoubt: 0, notSent: read - accepted - invalid - refused - skipped };
    },
    counts: () => ({
      acceptedEvents,
      refusedEvents,
      requests,
      retries,
      refusals: [...refusals].map(([status, count]) => ({ status, count })),
      problems: problems.snapshot(),
    }),
    events,
    version: () => version,
  };
}
