import type { BackfillApi } from '../shared/ipc/contract';

declare global {
  interface Window {
    readonly backfill: BackfillApi<File>;
  }
}

/** The only way out of the page: everything else goes through the store, which is handed an api like this one. */
export type Api = BackfillApi<File>;

export const api: Api = window.backfill;
