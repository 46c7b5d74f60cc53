import type { StateCreator } from 'zustand';
import type { ResponseOf } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/failure';
import type { Api } from '../api';
import type { State } from './store';

/** What can be had as files, apart from the rows that were not sent. */
export interface SavesSlice {
  readonly openReport: (importId: string) => Promise<Result<unknown>>;
  readonly saveReport: (importId: string) => Promise<Result<ResponseOf<'saveReport'>>>;
  /** Every event of the open file as it would be sent to the receiver that is chosen; null when it was stopped. */
  readonly saveEvents: () => Promise<Result<ResponseOf<'saveEvents'>>>;
  readonly stopSavingEvents: () => Promise<void>;
}

export function createSavesSlice(api: Api): StateCreator<State, [], [], SavesSlice> {
  return (_set, get) => ({
    openReport: (importId) => api.openReport({ importId }),
    saveReport: (importId) => api.saveReport({ importId }),
    saveEvents: async () => {
      const { file, plan, receiver } = get();
      if (file.kind !== 'open' || !plan) return { ok: true, value: null };
      return api.saveEvents({ token: file.preview.token, plan, receiver });
    },
    stopSavingEvents: async () => {
      await api.stopSavingEvents({});
    },
  });
}
