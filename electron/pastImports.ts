import type { CurrentImport } from '../shared/ipc/contract';
import { fail, ok, type Result } from '../shared/model/failure';
import type { History, PastImport } from '../shared/model/history';
import type { EngineHost } from './engineHost';
import type { ImportFolders } from './importFolders';
import { type Imports, shown } from './imports';

export interface PastImportsPorts {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly folders: Pick<ImportFolders, 'root' | 'of'>;
  readonly imports: Pick<Imports, 'latest' | 'active' | 'recall' | 'forget'>;
  /** Opens the folder that holds this file or folder, with it marked. */
  readonly showInFolder: (path: string) => void;
}

export interface PastImports {
  /** Every import that was ever begun; one of this session with its newest numbers. */
  readonly list: () => Promise<Result<History>>;
  readonly details: (importId: string) => Promise<Result<CurrentImport>>;
  /** The person does not want to be reminded of what it has not sent; nothing is lost. */
  readonly discard: (importId: string) => Promise<Result<null>>;
  /** Deletes everything of it but its numbers. */
  readonly deleteData: (importId: string) => Promise<Result<null>>;
  readonly show: (importId: string) => Result<null>;
}

/** The imports of this session and of all before it. Their folders are the truth; the engine reads them. */
export function createPastImports({ engine, folders, imports, showInFolder }: PastImportsPorts): PastImports {
  function withLatest(past: PastImport): PastImport {
    if (past.heldElsewhere === true) {
      // What this session knows of it is old from now on.
      imports.forget(past.importId);
      return past;
    }
    const latest = imports.latest(past.importId);
    if (!latest) return past;
    const { state, failure, rows, events } = latest;
    return { ...past, state, failure, rows, events };
  }

  return {
    list: async () => {
      const listed = await engine.call({ kind: 'listImports', folder: folders.root });
      return listed.ok ? ok({ ...listed.value, imports: listed.value.imports.map(withLatest) }) : listed;
    },
    details: async (importId) => {
      const entry = await imports.recall(importId);
      return entry.ok ? ok(shown(entry.value)) : entry;
    },
    discard: async (importId) => {
      const folder = folders.of(importId);
      return folder.ok ? engine.call({ kind: 'discardImport', folder: folder.value }) : folder;
    },
    deleteData: async (importId) => {
      const folder = folders.of(importId);
      if (!folder.ok) return folder;
      if (imports.active() === importId) return fail('importRunning');
      const deleted = await engine.call({ kind: 'deleteImport', folder: folder.value });
      if (deleted.ok) imports.forget(importId);
      return deleted;
    },
    show: (importId) => {
      const folder = folders.of(importId);
      if (!folder.ok) return folder;
      showInFolder(folder.value);
      return ok(null);
    },
  };
}
