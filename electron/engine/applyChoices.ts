import { FailureError } from '../../shared/model/failure';
import type { ResumeChoices } from '../../shared/model/run';
import { safeToRepeat } from './intents';
import type { Journal, RowsInDoubt } from './journal';
import type { JournalState } from './journalState';

/**
 * Carries out what the person answered before an import goes on: refused rows get no answer again, and rows that left so
 * long ago that Segment would take them for new are sent or left out for good.
 *
 * @param now milliseconds since 1970 by the receiver's clock
 * @throws FailureError `rowsInDoubt` with how many `rows` and `since` when, where that is to be asked first
 */
export async function applyChoices(
  choices: ResumeChoices,
  { journal, state, now }: { readonly journal: Journal; readonly state: JournalState; readonly now: number },
): Promise<void> {
  if (choices.refused === 'retry' && state.refused().length > 0) {
    await journal.checkpoint([{ kind: 'retried', at: new Date(now).toISOString() }]);
  }
  const old = state.inDoubt().filter(({ at }) => now - at > safeToRepeat);
  const [oldest] = old;
  if (oldest === undefined) return;
  const rows = old.map(({ first, last }): [number, number] => [first, last]);
  switch (choices.rowsInDoubt) {
    case undefined:
      throw new FailureError('rowsInDoubt', {
        rows: countRows(old),
        since: new Date(oldest.at).toISOString(),
      });
    case 'send':
      await journal.checkpoint([{ kind: 'resent', rows }]);
      return;
    case 'leave':
      await journal.checkpoint([{ kind: 'left', rows }]);
  }
}

export function countRows(ranges: readonly RowsInDoubt[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
