import { z } from 'zod';
import type { SegmentEndpoint } from '../support/segmentEndpoint';

export interface RowCount {
  /** Rows that never arrived. */
  readonly lost: number;
  /** Rows that arrived under more than one id, which Segment would keep twice. */
  readonly doubled: number;
  /** Arrivals under an id that had arrived before, which Segment drops. */
  readonly repeats: number;
}

const event = z.object({ userId: z.string() });

/** Tells rows apart by what is in them, and not by their ids: the ids are what is in question. */
export function countRows({ accepted, stored }: SegmentEndpoint, rows: number): RowCount {
  const idsOf = new Map<string, number>();
  for (const json of stored.values()) {
    const { userId } = event.parse(JSON.parse(json));
    idsOf.set(userId, (idsOf.get(userId) ?? 0) + 1);
  }
  const times = [...accepted.values()].reduce((sum, count) => sum + count, 0);
  return {
    lost: rows - idsOf.size,
    doubled: [...idsOf.values()].filter((ids) => ids > 1).length,
    repeats: times - accepted.size,
  };
}
