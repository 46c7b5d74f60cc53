import type { StateCreator } from 'zustand';
import type { OfferedDraft } from '../../shared/model/draft';
import { type Failure, nameFailure } from '../../shared/model/failure';
import type { Api } from '../api';
import { beginDraft } from './beginDraft';
import { emptyHistory } from './planHistory';
import { canShow } from './planSlice';
import type { State } from './store';

export interface DraftSlice {
  /** What the person was at and can go on with; null where there is nothing. */
  readonly draft: OfferedDraft | null;
  /** Why its file could not be opened. */
  readonly draftFailure: Failure | null;
  readonly refreshDraft: () => Promise<void>;
  /** Opens its file where it was, and shows what was shown then. */
  readonly continueDraft: () => Promise<void>;
  /** Asks for its file, which is not where it was. */
  readonly continueDraftWith: () => Promise<void>;
  readonly discardDraft: () => Promise<void>;
}

export function createDraftSlice(api: Api): StateCreator<State, [], [], DraftSlice> {
  return (set, get) => {
    async function reopen(token?: string): Promise<void> {
      const { draft, file: before } = get();
      if (!draft) return;
      set({ file: { kind: 'opening', name: draft.name }, draftFailure: null });
      const opened = await api.openDraft(token === undefined ? {} : { token });
      const { file, info, sources } = get();
      const left = file.kind !== 'opening' || file.name !== draft.name;
      if (left) {
        if (opened.ok) void api.closeFile({ token: opened.value.preview.token });
        return;
      }
      if (!opened.ok) {
        set({ file: before, draftFailure: nameFailure(opened.failure, { name: draft.name }) });
        return;
      }
      const { receiver } = opened.value.draft;
      const isKnown = receiver.kind === 'practice' || sources.some(({ id }) => id === receiver.sourceId);
      get().dropCheck();
      set({
        ...beginDraft(opened.value, info),
        ...(isKnown ? { receiver, speed: undefined } : {}),
        run: null,
        usedTemplate: null,
        dialectFailure: null,
        planHistory: emptyHistory,
        shownRow: 0,
      });
      // What the plan lacks now was there then; a later version may ask for more.
      if (!canShow(get(), get().step)) set({ step: canShow(get(), 'map') ? 'map' : 'file' });
    }

    return {
      draft: null,
      draftFailure: null,
      refreshDraft: async () => {
        const offered = await api.getDraft({});
        if (offered.ok) set({ draft: offered.value });
      },
      continueDraft: () => reopen(),
      continueDraftWith: async () => {
        const chosen = await api.chooseFile({});
        if (!chosen.ok) set({ draftFailure: chosen.failure });
        else if (chosen.value) await reopen(chosen.value.token);
      },
      discardDraft: async () => {
        set({ draft: null, draftFailure: null });
        await api.discardDraft({});
      },
    };
  };
}
