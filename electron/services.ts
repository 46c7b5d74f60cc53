import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { appInformation } from './appInformation';
import { createChecks } from './checks';
import type { Dialogs } from './dialogs';
import { createDrafts, draftPath } from './drafts';
import { createEngineHost } from './engineHost';
import { createFileGroups } from './fileGroups';
import { createFiles } from './files';
import { forkUtility } from './forkUtility';
import { createImportFolders } from './importFolders';
import { createImports } from './imports';
import type { ImportProgress } from '../shared/model/run';
import type { Services } from './ipc/handlers';
import type { SendEvent } from './ipc/handle';
import type { Library } from './library';
import type { Log } from './log';
import { createPracticeHost } from './practiceHost';
import { createFindReceiver } from './receivers';
import { createReports } from './reports';
import { createPastImports } from './pastImports';
import { openLink, openReport, showInFolder } from './security';
import { createSharedTemplates } from './sharedTemplates';
import { createSources } from './sources';
import { createTemplates } from './templates';
import { createWriteKeys } from './writeKeys';

export interface ServicesPorts {
  readonly version: string;
  /** Where Backfill keeps what it remembers. */
  readonly userData: string;
  /** Folder of the bundled entries. */
  readonly bundles: string;
  readonly samplePath: string;
  readonly log: Log;
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly send: SendEvent;
  readonly showTheme: (theme: 'light' | 'dark' | 'system') => void;
  readonly showImport: (progress: ImportProgress) => void;
}

/** Puts the parts together that answer the page: which part needs which, and who hears of what. */
export async function createServices(ports: ServicesPorts): Promise<Services> {
  const { log, library, send } = ports;
  const inUserData = (...names: string[]): string => path.join(ports.userData, ...names);
  const bundle = (name: string): string => path.join(ports.bundles, `${name}.js`);

  const engine = createEngineHost({
    fork: () => forkUtility(bundle('engine'), 'Backfill engine', log, [ports.version]),
    log,
    onReport: (report) => {
      switch (report.kind) {
        case 'fileCounted': {
          const { token, reading, rows, done, warnings, columns = [] } = report;
          const found = { warnings: [...warnings], columns: [...columns] };
          send('fileCounted', token, { token, reading, rows, done, ...found });
          return;
        }
        case 'fileProfiled': {
          const { token, reading, profiles } = report;
          send('fileProfiled', token, { token, reading, profiles: [...profiles] });
          return;
        }
        case 'keptCounted':
          send('keptCounted', report.counted.countId, report.counted);
          return;
        case 'checkProgress':
          checks.progressed(report.report);
          return;
        case 'importProgress':
          imports.progressed(report.progress);
          return;
        case 'log':
          log.info(`engine: ${report.text}${report.failure ? ` (${report.failure.code})` : ''}`);
      }
    },
    onCrash: (failure) => {
      checks.engineCrashed(failure);
      imports.engineCrashed(failure);
    },
  });
  const practice = createPracticeHost({
    fork: () => forkUtility(bundle('practice'), 'Backfill practice endpoint', log),
    log,
  });
  const writeKeys = createWriteKeys();
  const sources = createSources({ folder: ports.userData, writeKeys, newId: randomUUID, log });
  const checks = createChecks({
    engine,
    newId: randomUUID,
    report: (report) => {
      send('checkProgress', report.checkId, report);
    },
  });
  const folders = createImportFolders(inUserData('imports'));
  const findReceiver = createFindReceiver(practice, sources);
  const imports = createImports({
    engine,
    findReceiver,
    folders,
    newId: randomUUID,
    now: () => new Date(),
    report: (progress) => {
      ports.showImport(progress);
      send('importProgress', progress.importId, progress);
    },
  });

  const files = await createFiles({
    pastedFolder: inUserData('pasted'),
    keep: await draftPath(ports.userData, log),
    samplePath: ports.samplePath,
    newId: randomUUID,
  });

  const drafts = createDrafts({
    folder: ports.userData,
    files,
    samplePath: ports.samplePath,
    now: () => new Date(),
    log,
  });

  const templates = createTemplates({
    folder: inUserData('templates'),
    newId: randomUUID,
    now: () => new Date(),
    log,
  });

  return {
    appInfo: () => appInformation(ports.version, engine, writeKeys),
    openLink,
    settings: library.settings,
    setSettings: async (settings) => {
      ports.showTheme(settings.theme);
      await library.setSettings(settings);
    },
    dialogs: ports.dialogs,
    files,
    drafts,
    templates,
    sharedTemplates: createSharedTemplates({ dialogs: ports.dialogs, templates, log }),
    grantGroups: createFileGroups({ files, engine, folder: inUserData('lists') }),
    engine,
    checks,
    imports,
    importsFolder: folders.root,
    findReceiver,
    reports: createReports({
      dialogs: ports.dialogs,
      engine,
      folders,
      imports,
      openPage: (page) => openReport(folders.root, page),
    }),
    pastImports: createPastImports({ engine, folders, imports, showInFolder }),
    sources,
    practice,
    showData: () => {
      showInFolder(ports.userData);
    },
  };
}
