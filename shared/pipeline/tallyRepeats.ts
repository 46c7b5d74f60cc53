import type { CheckReport } from '../model/run';
import type { PreparedEvent } from './preparedEvent';
import { createSeenIds } from './seenIds';

export interface RepeatTally {
  /** The events of one row that is ready. */
  readonly add: (events: readonly Pick<PreparedEvent, 'ownId'>[]) => void;
  /** Undefined where ids are made of row numbers, which never repeat. */
  readonly snapshot: () => CheckReport['repeats'];
}

/**
 * Counts rows of which an event has the id of an event before it: the receiver keeps the first. Exact for files of up to five
 * million events; of a larger one, those that repeat a later event are not noticed. At most 128 MB.
 *
 * @param most ids that are remembered
 */
export function createRepeatTally(most?: number): RepeatTally {
  let ids: ReturnType<typeof createSeenIds> | undefined;
  let rows = 0;
  let atLeast = false;
  return {
    add(events) {
      let repeats = false;
      for (const { ownId } of events) {
        if (ownId === undefined) continue;
        ids ??= createSeenIds(most);
        const known = ids.add(ownId);
        if (known === 'seen') repeats = true;
        if (known === 'unknown') atLeast = true;
      }
      if (repeats) rows += 1;
    },
    snapshot: () => (ids === undefined ? undefined : { rows, atLeast }),
  };
}
