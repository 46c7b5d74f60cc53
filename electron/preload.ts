import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { type EventName, eventChannels, type RequestName, requestChannels } from '../shared/ipc/channels';
import type { BackfillApi } from '../shared/ipc/contract';

/** Sends one message of the contract; what it holds is checked by the main process, so nothing is checked here. */
function request(name: RequestName) {
  return (value: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannels[name], value);
}

/** Electron's own event would give the page a way to send anything, so a listener gets the value alone. */
function on(name: EventName, listener: (value: unknown) => void): () => void {
  if (!Object.hasOwn(eventChannels, name)) throw new TypeError('There is no event of this name');
  const channel = eventChannels[name];
  const forward = (_event: IpcRendererEvent, value: unknown): void => {
    listener(value);
  };
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

/** Only here is the path of a dropped file known; the page gets a token for it. */
async function grantFile(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return request('grantFile')({ path });
  // Dragged out of another program, such as a mail or an archive, it is on no disk that we could read.
  return { ok: false, failure: { code: 'fileUnreadable', params: { name: file.name } } };
}

async function grantFiles(files: readonly File[]): Promise<unknown> {
  const unreadable = files.find((file) => webUtils.getPathForFile(file) === '');
  if (unreadable !== undefined) return grantFile(unreadable);
  return request('grantFiles')({ paths: files.map((file) => webUtils.getPathForFile(file)) });
}

contextBridge.exposeInMainWorld('backfill', {
  appInfo: request('appInfo'),
  openLink: request('openLink'),
  getSettings: request('getSettings'),
  setSettings: request('setSettings'),
  chooseFile: request('chooseFile'),
  grantFile,
  chooseFiles: request('chooseFiles'),
  grantFiles,
  pasteRows: request('pasteRows'),
  sampleFile: request('sampleFile'),
  openFile: request('openFile'),
  previewFile: request('previewFile'),
  closeFile: request('closeFile'),
  saveDraft: request('saveDraft'),
  getDraft: request('getDraft'),
  openDraft: request('openDraft'),
  discardDraft: request('discardDraft'),
  listTemplates: request('listTemplates'),
  saveTemplate: request('saveTemplate'),
  changeTemplate: request('changeTemplate'),
  exportTemplate: request('exportTemplate'),
  importTemplate: request('importTemplate'),
  startCheck: request('startCheck'),
  stopCheck: request('stopCheck'),
  countKept: request('countKept'),
  listSources: request('listSources'),
  addSource: request('addSource'),
  removeSource: request('removeSource'),
  startImport: request('startImport'),
  pauseImport: request('pauseImport'),
  resumeImport: request('resumeImport'),
  setImportSpeed: request('setImportSpeed'),
  stopImport: request('stopImport'),
  continueImport: request('continueImport'),
  currentImport: request('currentImport'),
  listImports: request('listImports'),
  importDetails: request('importDetails'),
  discardImport: request('discardImport'),
  deleteImport: request('deleteImport'),
  showImport: request('showImport'),
  saveNotSent: request('saveNotSent'),
  openReport: request('openReport'),
  saveReport: request('saveReport'),
  saveEvents: request('saveEvents'),
  stopSavingEvents: request('stopSavingEvents'),
  deleteAll: request('deleteAll'),
  showData: request('showData'),
  practiceInbox: request('practiceInbox'),
  emptyPracticeInbox: request('emptyPracticeInbox'),
  on,
} satisfies { [Name in keyof BackfillApi<File>]: (...values: never[]) => unknown });
