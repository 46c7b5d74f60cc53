import { createStore, type StoreApi } from 'zustand';
import { answeringApi } from '../answeringApi';
import type { Api } from '../api';
import { type AppSlice, createAppSlice } from './appSlice';
import { type CheckSlice, createCheckSlice } from './checkSlice';
import { createDraftSlice, type DraftSlice } from './draftSlice';
import { createFileSlice, type FileSlice } from './fileSlice';
import { createHistorySlice, type HistorySlice } from './historySlice';
import { createPlanSlice, type PlanSlice } from './planSlice';
import { createPracticeSlice, type PracticeSlice } from './practiceSlice';
import { createReceiverSlice, type ReceiverSlice } from './receiverSlice';
import { createRuleSlice, type RuleSlice } from './ruleSlice';
import { createSavesSlice, type SavesSlice } from './savesSlice';
import { createSendSlice, type SendSlice } from './sendSlice';
import { createTemplateSlice, type TemplateSlice } from './templateSlice';

export type State = AppSlice &
  FileSlice &
  DraftSlice &
  TemplateSlice &
  PlanSlice &
  CheckSlice &
  RuleSlice &
  ReceiverSlice &
  SendSlice &
  SavesSlice &
  HistorySlice &
  PracticeSlice;
export type Store = StoreApi<State>;

/** The one store, made of slices. What arrives from the main process enters here and nowhere else. */
export function createAppStore(door: Api): Store {
  const api = answeringApi(door);
  const store = createStore<State>()((...args) => ({
    ...createAppSlice(api)(...args),
    ...createFileSlice(api)(...args),
    ...createDraftSlice(api)(...args),
    ...createTemplateSlice(api)(...args),
    ...createPlanSlice(...args),
    ...createCheckSlice(api)(...args),
    ...createRuleSlice(api)(...args),
    ...createReceiverSlice(api)(...args),
    ...createSendSlice(api)(...args),
    ...createSavesSlice(api)(...args),
    ...createHistorySlice(api)(...args),
    ...createPracticeSlice(api)(...args),
  }));
  api.on('fileCounted', (event) => {
    store.getState().fileCounted(event);
  });
  api.on('fileProfiled', (event) => {
    store.getState().fileProfiled(event);
  });
  api.on('checkProgress', (report) => {
    store.getState().checkProgress(report);
  });
  api.on('keptCounted', (counted) => {
    store.getState().keptCounted(counted);
  });
  api.on('importProgress', (progress) => {
    store.getState().importProgress(progress);
    store.getState().historyProgress(progress);
  });
  return store;
}
