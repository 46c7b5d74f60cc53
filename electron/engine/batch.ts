import { JsonBytes } from '../../shared/pipeline/jsonBytes';
import type { PreparedEvent } from '../../shared/pipeline/prepareRow';
import { limits } from '../../shared/segment/limits';

/** An event of a batch, as a stretch of the bytes that all its events share: side by side, commas between them. */
export interface WireEvent {
  readonly source: JsonBytes;
  readonly start: number;
  /** Its own, without commas. */
  readonly bytes: number;
}

export interface BatchRow {
  readonly rowNumber: number;
  readonly events: readonly WireEvent[];
  /** Whom it is about, where events about the same person must not overtake each other. */
  readonly people?: readonly string[] | undefined;
}

/** A row whose events are still to be written. */
export interface ReadyRow {
  readonly rowNumber: number;
  readonly events: readonly Pick<PreparedEvent, 'writeTo'>[];
  readonly people?: BatchRow['people'];
}

/** What leaves in one request. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  /** Whom its rows are about, as far as they say. */
  readonly people: ReadonlySet<string>;
  /** Byte of the file up to which everything before the batch's first row had been read. */
  readonly startByte: number;
  /** Nobody looks at its events any more: their memory is used again. */
  readonly release: () => void;
}

export interface BatchLimits {
  /** Bytes of all events with their commas, without the envelope. */
  readonly bytes: number;
  readonly events: number;
}

export interface Batcher {
  /** Returns the full batch that the row did not fit into any more. */
  readonly add: (row: ReadyRow, startByte: number) => Batch | undefined;
  /** The batch begun, if it holds anything. */
  readonly take: () => Batch | undefined;
  /** Where the batch begun starts in the file, if it holds anything. */
  readonly startByte: () => number | undefined;
}

/**
 * Fills batches in the order of the file. The events of one row are never parted. Where people matter, a batch that is nearly
 * full ends where the next person begins: in a file that is sorted by person, no batch then has to wait for another.
 *
 * @param current asked for every row, because an endpoint may want less than Segment
 */
export function createBatcher(current: () => BatchLimits): Batcher {
  const free: JsonBytes[] = [];
  let out = new JsonBytes(firstCapacity);
  let rows: BatchRow[] = [];
  let people = new Set<string>();
  let events = 0;
  let firstByte = 0;

  function take(): Batch | undefined {
    if (rows.length === 0) return undefined;
    const written = out;
    const release = (): void => {
      written.length = 0;
      if (free.length < mostFree) free.push(written);
    };
    const batch = { rows, people, startByte: firstByte, release };
    // The next batch is about as long as this one.
    out = free.pop() ?? new JsonBytes(written.length + spareCapacity);
    rows = [];
    people = new Set();
    events = 0;
    return batch;
  }

  function write({ rowNumber, events: ready, people: about }: ReadyRow): BatchRow {
    const source = out;
    const written: WireEvent[] = [];
    for (const event of ready) {
      if (source.length > 0) source.character(comma);
      const start = source.length;
      event.writeTo(source);
      written.push({ source, start, bytes: source.length - start });
    }
    return about === undefined
      ? { rowNumber, events: written }
      : { rowNumber, events: written, people: about };
  }

  /** Asked when the row has been written. */
  function isFull({ bytes, events: most }: BatchLimits, row: ReadyRow): boolean {
    return out.length >= bytes || events + row.events.length > most;
  }

  function isAboutOthers(row: ReadyRow): boolean {
    return row.people !== undefined && !row.people.some((person) => people.has(person));
  }

  return {
    add(row, startByte) {
      const before = out.length;
      const limit = current();
      let written = write(row);
      let batch: Batch | undefined;
      if (rows.length > 0 && (isFull(limit, row) || (isAboutOthers(row) && isFull(nearly(limit), row)))) {
        out.length = before;
        batch = take();
        written = write(row);
      }
      if (rows.length === 0) firstByte = startByte;
      rows.push(written);
      if (row.people !== undefined) for (const person of row.people) people.add(person);
      events += row.events.length;
      return batch;
    },
    take,
    startByte: () => (rows.length === 0 ? undefined : firstByte),
  };
}

function nearly({ bytes, events }: BatchLimits): BatchLimits {
  return { bytes: bytes * nearlyFull, events: events * nearlyFull };
}

const comma = 44;
const nearlyFull = 0.75;
const firstCapacity = 64 * 1024;
/** Kept for batches to come, of half a megabyte each. */
const mostFree = 8;
/** What lets nearly every batch find room without growing. */
const spareCapacity = 8 * 1024;

/** Events that stand side by side in a batch, as they stand in a request. A view, nothing is copied. */
export function joinEvents(events: readonly WireEvent[]): Uint8Array {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return new Uint8Array();
  return first.source.bytes.subarray(first.start, last.start + last.bytes);
}

/** Bytes that all events of a batch may have together, when its body has `envelope` bytes without them. */
export function batchBytes(envelope: number): number {
  return limits.batchBytes - envelope;
}

/**
 * How many events a batch may hold. A paced import leaves in quarters of a second, instead of five seconds' worth at once; just
 * below a limit it leaves in fiftieths, because in any second there may be one batch more than on average, and
 * by the twenty at least.
 *
 * @param eventsPerSecond undefined for an import without a pace
 * @param allowed events a second that the endpoint allows, where that is known
 */
export function batchEvents(eventsPerSecond: number | undefined, allowed?: number): number {
  const paced = Math.ceil((eventsPerSecond ?? Infinity) / 4);
  const limited = Math.max(20, Math.ceil((allowed ?? Infinity) / 50));
  return Math.max(1, Math.min(limits.batchEvents, paced, limited));
}
