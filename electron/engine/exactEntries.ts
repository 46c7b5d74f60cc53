import type { JournalEntry } from './journalLine';
import type { JournalState } from './journalState';

/**
 * The entry as it is written: accepted rows as ranges that span no row which was refused or left out before, so that the loss
 * of the line that says so cannot make such a row an accepted one.
 */
export function exactEntries(
  entry: JournalEntry,
  state: Pick<JournalState, 'withoutRefused'>,
): readonly JournalEntry[] {
  if (entry.kind !== 'accepted') return [entry];
  const { first, last } = entry;
  const ranges = state.withoutRefused(first, last);
  return ranges.map(([from, to], index) => ({
    ...entry,
    first: from,
    last: to,
    // Counted once.
    ...(index === 0 ? {} : { rows: 0, events: 0 }),
  }));
}
