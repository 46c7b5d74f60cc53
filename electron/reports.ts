import path from 'node:path';
import { fail, ok, type Result } from '../shared/model/failure';
import type { Dialogs } from './dialogs';
import type { EngineHost } from './engineHost';
import type { ImportFolders } from './importFolders';
import type { Imports } from './imports';
import { words } from './words';

export interface ReportsPorts {
  readonly dialogs: Pick<Dialogs, 'chooseWhereToSave'>;
  readonly engine: Pick<EngineHost, 'call'>;
  readonly folders: Pick<ImportFolders, 'of'>;
  readonly imports: Pick<Imports, 'recall'>;
  /** Opens the page in the person's browser; resolves with whether the system could. */
  readonly openPage: (page: string) => Promise<boolean>;
}

export interface Reports {
  readonly open: (importId: string) => Promise<Result<null>>;
  /** Null when the person changes their mind. */
  readonly save: (importId: string) => Promise<Result<{ readonly name: string } | null>>;
}

/** The reports of imports for people, who know an import by its id: its folder is for the main process and the engine. */
export function createReports({ dialogs, engine, folders, imports, openPage }: ReportsPorts): Reports {
  return {
    open: async (importId) => {
      const folder = folders.of(importId);
      if (!folder.ok) return folder;
      const found = await engine.call({ kind: 'findReport', folder: folder.value });
      if (!found.ok) return found;
      return (await openPage(found.value.path)) ? ok(null) : fail('reportNotOpened');
    },
    save: async (importId) => {
      const folder = folders.of(importId);
      if (!folder.ok) return folder;
      const found = await imports.recall(importId);
      if (!found.ok) return found;
      const name = `${path.parse(found.value.order.fileName).name} ${words.saveReport.suffix}.html`;
      const to = await dialogs.chooseWhereToSave(name, 'report');
      if (to === undefined) return ok(null);
      const saved = await engine.call({ kind: 'saveReport', folder: folder.value, to });
      return saved.ok ? ok({ name: path.basename(to) }) : saved;
    },
  };
}
