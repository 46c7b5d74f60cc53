import type { Failure } from '../../shared/model/failure';
import type { Outcome } from './attemptBatch';
import type { BatchRow, WireEvent } from './batch';
import type { JournalEntry } from './journalLine';
import { createRowRanges, rangesOf } from './rowRanges';

export interface DeliveryPorts {
  readonly send: (events: readonly WireEvent[]) => Promise<Outcome>;
  /** Called with each final answer, as soon as it is there. */
  readonly keep: (answer: RowsAnswer) => Promise<void>;
  /** The endpoint found a body of so many bytes of events too large. */
  readonly tooLarge: (bytes: number) => void;
  /** A body of so many bytes of events was not answered in time. */
  readonly tooSlow: (bytes: number) => void;
}

/** The final answer to some rows: `entry` for the journal, the rest for the numbers. */
export interface RowsAnswer {
  readonly entry: Extract<JournalEntry, { readonly kind: 'accepted' | 'refused' }>;
  readonly rows: number;
  readonly acceptedEvents: number;
  readonly refusedEvents: number;
}

export type NotAnswered =
  { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly failure: Failure };
export type Delivery = { readonly kind: 'answered' } | NotAnswered;

/**
 * Sends the rows as one batch. Refused, it sends the halves, and so on, until the event that Segment does not take stands
 * alone: its row is refused, and everything else goes through. Not answered in time, or more than is allowed at once, it sends
 * the halves too: an uplink that is too slow for the whole carries them. Both halves go before either is divided further, so
 * that what is good in a batch shows first that it is not the endpoint that refuses; but not where they are about the same
 * person, and the order matters.
 */
export async function deliverBatch(rows: readonly BatchRow[], ports: DeliveryPorts): Promise<Delivery> {
  const delivery = await deliverPiece(rows, ports);
  return delivery.kind === 'divided' ? deliverHalves(rows, ports) : delivery;
}

async function deliverHalves(rows: readonly BatchRow[], ports: DeliveryPorts): Promise<Delivery> {
  const middle = Math.ceil(rows.length / 2);
  const left = rows.slice(0, middle);
  const right = rows.slice(middle);
  const first = await deliverPiece(left, ports);
  if (first.kind !== 'divided') return first.kind === 'answered' ? deliverBatch(right, ports) : first;
  if (shareAPerson(left, right)) {
    const delivery = await deliverHalves(left, ports);
    return delivery.kind === 'answered' ? deliverBatch(right, ports) : delivery;
  }
  const second = await deliverPiece(right, ports);
  if (second.kind !== 'answered' && second.kind !== 'divided') return second;
  const delivery = await deliverHalves(left, ports);
  if (delivery.kind !== 'answered' || second.kind === 'answered') return delivery;
  return deliverHalves(right, ports);
}

function shareAPerson(rows: readonly BatchRow[], others: readonly BatchRow[]): boolean {
  const people = new Set(rows.flatMap((row) => row.people ?? []));
  return others.some((row) => row.people?.some((person) => people.has(person)));
}

/** To be sent again in two halves. */
const divided = { kind: 'divided' } as const;

async function deliverPiece(
  rows: readonly BatchRow[],
  ports: DeliveryPorts,
): Promise<Delivery | typeof divided> {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { kind: 'answered' };
  if (rows.length === 1) return deliverRow(first, ports);
  const events = eventsOf(rows);
  const outcome = await ports.send(events);
  switch (outcome.kind) {
    case 'accepted':
      await ports.keep({
        entry: {
          kind: 'accepted',
          first: first.rowNumber,
          last: last.rowNumber,
          ...gapsIn(rows, first.rowNumber, last.rowNumber),
          rows: rows.length,
          events: events.length,
        },
        rows: rows.length,
        acceptedEvents: events.length,
        refusedEvents: 0,
      });
      return { kind: 'answered' };
    case 'late':
    case 'tooMany':
    case 'refused': {
      if (outcome.kind === 'late') ports.tooSlow(bytesOf(events));
      if (outcome.kind === 'refused' && outcome.status === 413) ports.tooLarge(bytesOf(events));
      return divided;
    }
    case 'stopped':
    case 'failed':
      return outcome;
  }
}

/** Most batches have none. */
function gapsIn(rows: readonly BatchRow[], first: number, last: number): { gaps?: [number, number][] } {
  if (last - first + 1 === rows.length) return {};
  const leaving = createRowRanges(rangesOf(rows.map(({ rowNumber }) => rowNumber)));
  return { gaps: leaving.gaps(first, last).map(([from, to]) => [from, to]) };
}

async function deliverRow({ rowNumber, events }: BatchRow, ports: DeliveryPorts): Promise<Delivery> {
  const result = await deliverEvents(events, ports);
  if (result.kind !== 'answered') return result;
  const { accepted, refused, status } = result;
  await ports.keep({
    entry:
      refused === 0
        ? { kind: 'accepted', first: rowNumber, last: rowNumber, rows: 1, events: accepted }
        : { kind: 'refused', row: rowNumber, status, accepted, refused },
    rows: 1,
    acceptedEvents: accepted,
    refusedEvents: refused,
  });
  return { kind: 'answered' };
}

type EventsResult =
  | {
      readonly kind: 'answered';
      readonly accepted: number;
      readonly refused: number;
      /** Of the first refusal, else 200. */
      readonly status: number;
    }
  | NotAnswered;

async function deliverEvents(events: readonly WireEvent[], ports: DeliveryPorts): Promise<EventsResult> {
  const outcome = await ports.send(events);
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'answered', accepted: events.length, refused: 0, status: 200 };
    case 'late':
    case 'tooMany':
    case 'refused': {
      if (outcome.kind === 'refused' && events.length === 1) {
        return { kind: 'answered', accepted: 0, refused: 1, status: outcome.status };
      }
      const middle = Math.ceil(events.length / 2);
      const left = await deliverEvents(events.slice(0, middle), ports);
      if (left.kind !== 'answered') return left;
      const right = await deliverEvents(events.slice(middle), ports);
      if (right.kind !== 'answered') return right;
      return {
        kind: 'answered',
        accepted: left.accepted + right.accepted,
        refused: left.refused + right.refused,
        status: left.refused > 0 ? left.status : right.status,
      };
    }
    case 'stopped':
    case 'failed':
      return outcome;
  }
}

/** In a loop, because flatMap makes a list of lists first: it was a thirtieth of an import's time. */
function eventsOf(rows: readonly BatchRow[]): WireEvent[] {
  const events: WireEvent[] = [];
  for (const row of rows) for (const event of row.events) events.push(event);
  return events;
}

function bytesOf(events: readonly WireEvent[]): number {
  return events.reduce((sum, event) => sum + event.bytes + 1, 0);
}
