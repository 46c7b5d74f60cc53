import type { Api } from './api';
import { fail, type Result } from '../shared/model/failure';

/**
 * The same api, on which every request ends with an answer. A message that the main process refuses rejects, and a
 * store that waits for it would wait for ever: so it becomes `unexpected`, with the message's name as the detail.
 */
export function answeringApi(api: Api): Api {
  return {
    appInfo: answering('appInfo', api.appInfo),
    openLink: answering('openLink', api.openLink),
    getSettings: answering('getSettings', api.getSettings),
    setSettings: answering('setSettings', api.setSettings),
    chooseFile: answering('chooseFile', api.chooseFile),
    grantFile: answering('grantFile', api.grantFile),
    chooseFiles: answering('chooseFiles', api.chooseFiles),
    grantFiles: answering('grantFiles', api.grantFiles),
    pasteRows: answering('pasteRows', api.pasteRows),
    sampleFile: answering('sampleFile', api.sampleFile),
    openFile: answering('openFile', api.openFile),
    previewFile: answering('previewFile', api.previewFile),
    closeFile: answering('closeFile', api.closeFile),
    saveDraft: answering('saveDraft', api.saveDraft),
    getDraft: answering('getDraft', api.getDraft),
    openDraft: answering('openDraft', api.openDraft),
    discardDraft: answering('discardDraft', api.discardDraft),
    listTemplates: answering('listTemplates', api.listTemplates),
    saveTemplate: answering('saveTemplate', api.saveTemplate),
    changeTemplate: answering('changeTemplate', api.changeTemplate),
    exportTemplate: answering('exportTemplate', api.exportTemplate),
    importTemplate: answering('importTemplate', api.importTemplate),
    startCheck: answering('startCheck', api.startCheck),
    stopCheck: answering('stopCheck', api.stopCheck),
    countKept: answering('countKept', api.countKept),
    listSources: answering('listSources', api.listSources),
    addSource: answering('addSource', api.addSource),
    removeSource: answering('removeSource', api.removeSource),
    startImport: answering('startImport', api.startImport),
    pauseImport: answering('pauseImport', api.pauseImport),
    resumeImport: answering('resumeImport', api.resumeImport),
    setImportSpeed: answering('setImportSpeed', api.setImportSpeed),
    stopImport: answering('stopImport', api.stopImport),
    continueImport: answering('continueImport', api.continueImport),
    currentImport: answering('currentImport', api.currentImport),
    listImports: answering('listImports', api.listImports),
    importDetails: answering('importDetails', api.importDetails),
    discardImport: answering('discardImport', api.discardImport),
    deleteImport: answering('deleteImport', api.deleteImport),
    showImport: answering('showImport', api.showImport),
    saveNotSent: answering('saveNotSent', api.saveNotSent),
    openReport: answering('openReport', api.openReport),
    saveReport: answering('saveReport', api.saveReport),
    saveEvents: answering('saveEvents', api.saveEvents),
    stopSavingEvents: answering('stopSavingEvents', api.stopSavingEvents),
    deleteAll: answering('deleteAll', api.deleteAll),
    showData: answering('showData', api.showData),
    practiceInbox: answering('practiceInbox', api.practiceInbox),
    emptyPracticeInbox: answering('emptyPracticeInbox', api.emptyPracticeInbox),
    on: api.on,
  };
}

function answering<Q, T>(
  name: keyof Api,
  ask: (request: Q) => Promise<Result<T>>,
): (request: Q) => Promise<Result<T>> {
  return async (request) => {
    try {
      return await ask(request);
    } catch {
      // Electron's text about it names channels and files; the main process has it in its log.
      return fail('unexpected', {}, name);
    }
  };
}
