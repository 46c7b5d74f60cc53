import { type BrowserWindow, dialog } from 'electron';
import { words } from './words';

/** Every question that the operating system asks for us. Undefined when the person closes it without an answer. */
export interface Dialogs {
  readonly chooseFile: () => Promise<string | undefined>;
  readonly chooseWhereToSave: (suggestedName: string) => Promise<string | undefined>;
  /** Whether to pause the import that is sending, and quit. */
  readonly askToPauseAndQuit: () => Promise<boolean>;
}

export function createDialogs(window: BrowserWindow): Dialogs {
  return {
    chooseFile: async () => {
      const { title, tables, all } = words.chooseFile;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openFile'],
        filters: [
          { name: tables, extensions: ['csv', 'tsv', 'txt'] },
          { name: all, extensions: ['*'] },
        ],
      });
      return canceled ? undefined : filePaths[0];
    },
    chooseWhereToSave: async (suggestedName) => {
      const { title, csv } = words.saveNotSent;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: suggestedName,
        filters: [{ name: csv, extensions: ['csv'] }],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    askToPauseAndQuit: async () => {
      const { message, detail, keep, pause } = words.quit;
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message,
        detail,
        buttons: [keep, pause],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
  };
}
