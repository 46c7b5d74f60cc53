import type { PreparedEvent } from '../../shared/pipeline/prepareRow';
import { limits } from '../../shared/segment/limits';

/** What a batch keeps of an event: its values would be garbage that has grown old, which is the dear kind. */
export type WireEvent = Pick<PreparedEvent, 'json' | 'bytes'>;

export interface BatchRow {
  readonly rowNumber: number;
  readonly events: readonly WireEvent[];
}

/** What leaves in one request. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  /** Byte of the file up to which everything before the batch's first row had been read. */
  readonly startByte: number;
}

export interface BatchLimits {
  /** Bytes of all events with their commas, without the envelope. */
  readonly bytes: number;
  readonly events: number;
}

export interface Batcher {
  /** Returns the full batch that the row did not fit into any more. */
  readonly add: (row: BatchRow, startByte: number) => Batch | undefined;
  /** The batch begun, if it holds anything. */
  readonly take: () => Batch | undefined;
  /** Where the batch begun starts in the file, if it holds anything. */
  readonly startByte: () => number | undefined;
}

/**
 * Fills batches in the order of the file. The events of one row are never parted.
 *
 * @param current asked for every row, because an endpoint may want less than Segment
 */
export function createBatcher(current: () => BatchLimits): Batcher {
  let rows: BatchRow[] = [];
  let bytes = 0;
  let events = 0;
  let firstByte = 0;

  function take(): Batch | undefined {
    if (rows.length === 0) return undefined;
    const batch = { rows, startByte: firstByte };
    rows = [];
    bytes = 0;
    events = 0;
    return batch;
  }

  return {
    add(row, startByte) {
      let rowBytes = 0;
      for (const event of row.events) rowBytes += event.bytes + 1;
      const limit = current();
      const full = bytes + rowBytes > limit.bytes || events + row.events.length > limit.events;
      const batch = full ? take() : undefined;
      if (rows.length === 0) firstByte = startByte;
      rows.push(row);
      bytes += rowBytes;
      events += row.events.length;
      return batch;
    },
    take,
    startByte: () => (rows.length === 0 ? undefined : firstByte),
  };
}

/** Bytes that all events of a batch may have together, when its body has `envelope` bytes without them. */
export function batchBytes(envelope: number): number {
  return limits.batchBytes - envelope;
}

/**
 * How many events a batch may hold. A paced import leaves in quarters of a second, instead of five seconds' worth at once.
 *
 * @param eventsPerSecond undefined for an import without a pace
 */
export function batchEvents(eventsPerSecond: number | undefined): number {
  if (eventsPerSecond === undefined) return limits.batchEvents;
  return Math.min(limits.batchEvents, Math.max(1, Math.ceil(eventsPerSecond / 4)));
}
