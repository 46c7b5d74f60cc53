import type { StateCreator } from 'zustand';
import type { Failure } from '../../shared/model/failure';
import type { PracticeInbox } from '../../shared/model/practice';
import type { Api } from '../api';
import type { State } from './store';

/** What the practice endpoint has received. */
export interface PracticeSlice {
  readonly inbox: PracticeInbox | null;
  /** Why the practice endpoint does not answer; what it said before stays. */
  readonly inboxFailure: Failure | null;
  readonly refreshInbox: () => Promise<void>;
  readonly emptyInbox: () => Promise<void>;
}

export function createPracticeSlice(api: Api): StateCreator<State, [], [], PracticeSlice> {
  return (set, get) => ({
    inbox: null,
    inboxFailure: null,
    refreshInbox: async () => {
      const inbox = await api.practiceInbox({});
      if (!inbox.ok) {
        set({ inboxFailure: inbox.failure });
        return;
      }
      const before = get().inbox;
      // The same value, so that looking twice a second draws nothing while nothing arrives.
      set({ inbox: before && isSameInbox(before, inbox.value) ? before : inbox.value, inboxFailure: null });
    },
    emptyInbox: async () => {
      const emptied = await api.emptyPracticeInbox({});
      if (emptied.ok) await get().refreshInbox();
      else set({ inboxFailure: emptied.failure });
    },
  });
}

/** Whatever arrives is counted as a request; the latest event tells apart an inbox that was emptied and filled again. */
function isSameInbox(before: PracticeInbox, after: PracticeInbox): boolean {
  return (
    before.requests === after.requests &&
    before.events === after.events &&
    before.latest[0]?.messageId === after.latest[0]?.messageId &&
    before.latest[0]?.receivedAt === after.latest[0]?.receivedAt
  );
}
