import type { Problem } from '../../shared/model/run';
import type { JournalState } from './journalState';
import { readLastSnapshot } from './lastSnapshot';
import { readCounted, type Settled } from './settledFile';

/** What a run has counted of the rows that it read; the answers to the others are in the journal. */
export interface ToldRows extends Pick<Settled, 'read' | 'invalid' | 'skipped' | 'uncounted'> {
  readonly problems: readonly Problem[];
}

/**
 * What earlier runs of an import have told of its rows. A run that reads from the beginning again, or ends before it reads,
 * would forget it: what is stopped or left out leaves no line in the journal.
 */
export async function readToldRows(folder: string, state: JournalState): Promise<readonly ToldRows[]> {
  const told: ToldRows[] = [];
  const counted = await readCounted(folder);
  if (counted !== undefined) told.push(counted);
  const last = (await readLastSnapshot(folder))?.progress;
  if (last !== undefined) {
    const { read, invalid, skipped } = last.rows;
    told.push({ read, invalid, skipped, uncounted: uncountedOf(last, state), problems: last.problems });
  }
  return told;
}

/** Only lines of the first version count nothing; an accepted row whose line is lost is sent again. */
function uncountedOf(
  {
    rows,
    events,
  }: { readonly rows: { readonly accepted: number }; readonly events: { readonly accepted: number } },
  state: JournalState,
): Settled['uncounted'] {
  const most = state.uncounted();
  if (most === 0) return { rows: 0, events: 0 };
  const counted = state.accepted();
  return {
    rows: Math.min(most, Math.max(0, rows.accepted - counted.rows)),
    events: Math.max(0, events.accepted - counted.events),
  };
}
