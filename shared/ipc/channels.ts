/** Every message between the window and the main process by name; no imports, so that the preload stays tiny. */
export const requestChannels = {
  appInfo: 'app:info',
  openLink: 'app:openLink',
  getSettings: 'settings:get',
  setSettings: 'settings:set',
  chooseFile: 'file:choose',
  grantFile: 'file:grant',
  chooseFiles: 'file:chooseSeveral',
  grantFiles: 'file:grantSeveral',
  pasteRows: 'file:paste',
  sampleFile: 'file:sample',
  openFile: 'file:open',
  previewFile: 'file:preview',
  closeFile: 'file:close',
  saveDraft: 'draft:save',
  getDraft: 'draft:get',
  openDraft: 'draft:open',
  discardDraft: 'draft:discard',
  listTemplates: 'template:list',
  saveTemplate: 'template:save',
  changeTemplate: 'template:change',
  exportTemplate: 'template:export',
  importTemplate: 'template:import',
  startCheck: 'check:start',
  stopCheck: 'check:stop',
  countKept: 'check:countKept',
  listSources: 'sources:list',
  addSource: 'sources:add',
  removeSource: 'sources:remove',
  startImport: 'import:start',
  pauseImport: 'import:pause',
  resumeImport: 'import:resume',
  setImportSpeed: 'import:speed',
  stopImport: 'import:stop',
  continueImport: 'import:continue',
  currentImport: 'import:current',
  listImports: 'import:list',
  importDetails: 'import:details',
  discardImport: 'import:discard',
  deleteImport: 'import:delete',
  showImport: 'import:show',
  saveNotSent: 'import:saveNotSent',
  openReport: 'import:openReport',
  saveReport: 'import:saveReport',
  saveEvents: 'events:save',
  stopSavingEvents: 'events:stopSaving',
  practiceInbox: 'practice:inbox',
  emptyPracticeInbox: 'practice:empty',
} as const;
export type RequestName = keyof typeof requestChannels;

export const eventChannels = {
  fileCounted: 'event:fileCounted',
  fileProfiled: 'event:fileProfiled',
  keptCounted: 'event:keptCounted',
  checkProgress: 'event:checkProgress',
  importProgress: 'event:importProgress',
} as const;
export type EventName = keyof typeof eventChannels;

/** Links that the app may open in the person's browser; the address lives in the main process. */
export const linkNames = ['segmentWriteKey', 'segmentRegions', 'segmentSpec', 'exportCsv'] as const;
export type LinkName = (typeof linkNames)[number];
