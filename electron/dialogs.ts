import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { words } from './words';

/** What the person saves: the rows that were not sent, a report, events, or a template. */
export type SavedFile = 'rows' | 'report' | 'events' | 'template';

const saved = {
  rows: { words: words.saveNotSent, extension: 'csv' },
  report: { words: words.saveReport, extension: 'html' },
  events: { words: words.saveEvents, extension: 'ndjson' },
  template: { words: words.saveTemplate, extension: 'json' },
} as const;

/** Every question that the operating system asks for us. Undefined when the person closes it without an answer. */
export interface Dialogs {
  readonly chooseFile: () => Promise<string | undefined>;
  readonly chooseFiles: () => Promise<readonly string[] | undefined>;
  readonly chooseTemplate: () => Promise<string | undefined>;
  /** The ending of the suggested name says what kind of file it is. */
  readonly chooseWhereToSave: (suggestedName: string, what?: SavedFile) => Promise<string | undefined>;
  /** Whether to pause the import that is sending, and quit. */
  readonly askToPauseAndQuit: () => Promise<boolean>;
}

export function createDialogs(window: BrowserWindow): Dialogs {
  async function choose(
    properties: NonNullable<OpenDialogOptions['properties']>,
  ): Promise<readonly string[] | undefined> {
    const { title, tables, all } = words.chooseFile;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties,
      filters: [
        { name: tables, extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json', 'jsonl', 'ndjson', 'gz', 'zip'] },
        { name: all, extensions: ['*'] },
      ],
    });
    return canceled || filePaths.length === 0 ? undefined : filePaths;
  }

  return {
    chooseFile: async () => (await choose(['openFile']))?.[0],
    chooseFiles: () => choose(['openFile', 'multiSelections']),
    chooseTemplate: async () => {
      const { title, kind } = words.chooseTemplate;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openFile'],
        filters: [{ name: kind, extensions: ['json'] }],
      });
      return canceled ? undefined : filePaths[0];
    },
    chooseWhereToSave: async (suggestedName, what = 'rows') => {
      const { words: text, extension } = saved[what];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: text.title,
        defaultPath: suggestedName,
        filters: [{ name: text.kind, extensions: [extension] }],
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
