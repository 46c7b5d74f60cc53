import type { AppInfo } from '../../shared/ipc/contract';
import type { LinkName } from '../../shared/ipc/channels';
import { ok, type Result } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import type { FilePart, OpenedPreview } from '../../shared/model/openedFile';
import type { Settings } from '../../shared/model/settings';
import type { Checks } from '../checks';
import { deleteAll } from '../deleteAll';
import type { Dialogs } from '../dialogs';
import type { Drafts } from '../drafts';
import type { EngineHost } from '../engineHost';
import type { GrantGroups } from '../fileGroups';
import type { Files, GrantedFile } from '../files';
import type { Imports } from '../imports';
import type { PastImports } from '../pastImports';
import type { PracticeHost } from '../practiceHost';
import type { FindReceiver } from '../receivers';
import type { Reports } from '../reports';
import { saveEvents } from '../saveEvents';
import { saveNotSent } from '../saveNotSent';
import type { SharedTemplates } from '../sharedTemplates';
import type { Sources } from '../sources';
import type { Templates } from '../templates';
import type { Handlers } from './handle';

/** What the messages of the page reach; each of these knows nothing of messages. */
export interface Services {
  readonly appInfo: () => Promise<Result<AppInfo>>;
  readonly openLink: (link: LinkName) => Promise<void>;
  readonly settings: () => Promise<Settings>;
  readonly setSettings: (settings: Settings) => Promise<void>;
  readonly dialogs: Dialogs;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly templates: Templates;
  readonly sharedTemplates: SharedTemplates;
  readonly engine: EngineHost;
  readonly grantGroups: GrantGroups;
  readonly checks: Checks;
  readonly imports: Imports;
  /** The folder that holds those of all imports. */
  readonly importsFolder: string;
  readonly pastImports: PastImports;
  readonly reports: Reports;
  readonly findReceiver: FindReceiver;
  readonly sources: Sources;
  readonly practice: PracticeHost;
  /** Shows where Backfill keeps what it remembers. */
  readonly showData: () => void;
}

interface ReadAs {
  readonly dialect?: Dialect | undefined;
  readonly part?: FilePart | undefined;
}

export function createHandlers(services: Services): Handlers {
  const { files, drafts, templates, engine, checks, imports, pastImports, reports, sources, practice } =
    services;
  return {
    appInfo: () => services.appInfo(),
    openLink: async ({ link }) => {
      await services.openLink(link);
      return ok({});
    },
    getSettings: async () => ok(await services.settings()),
    setSettings: async (settings) => {
      await services.setSettings(settings);
      return ok(settings);
    },
    chooseFile: async () => {
      const file = await services.dialogs.chooseFile();
      return file === undefined ? ok(null) : shown(await files.grant(file));
    },
    grantFile: async ({ path }) => shown(await files.grant(path)),
    chooseFiles: async () => {
      const chosen = await services.dialogs.chooseFiles();
      return chosen === undefined ? ok(null) : services.grantGroups(chosen);
    },
    grantFiles: ({ paths }) => services.grantGroups(paths),
    pasteRows: async ({ text }) => shown(await files.paste(text)),
    sampleFile: async () => shown(await files.sample()),
    openFile: ({ token }) => open(token),
    previewFile: ({ token, ...as }) => open(token, as),
    closeFile: async ({ token }) => {
      files.forget(token);
      return done(await engine.call({ kind: 'close', token }));
    },
    saveDraft: async ({ token, ...draft }) => done(await drafts.save(token, draft)),
    getDraft: async () => ok(await drafts.offered()),
    openDraft: async ({ token }) => {
      const reopened = await drafts.reopen(token);
      if (!reopened.ok) return reopened;
      const { file, draft, isOther } = reopened.value;
      const asThen = await open(file.token, { dialect: draft.plan.dialect });
      // Another file may be of another kind.
      const preview = asThen.ok || token === undefined ? asThen : await open(file.token);
      if (!preview.ok) return preview;
      const now = files.find(file.token);
      return ok({ draft, preview: preview.value, changed: now.ok && isOther(now.value.identity) });
    },
    discardDraft: async () => {
      await drafts.discard();
      return ok({});
    },
    listTemplates: async () => ok([...(await templates.list())]),
    saveTemplate: ({ name, plan }) => templates.save(name, plan),
    changeTemplate: async ({ templateId, change }) => done(await templates.change(templateId, change)),
    exportTemplate: ({ templateId }) => services.sharedTemplates.save(templateId),
    importTemplate: () => services.sharedTemplates.open(),
    startCheck: ({ token, plan }) => withFile(token, (file) => checks.start(file, plan)),
    stopCheck: async ({ checkId }) => done(await checks.stop(checkId)),
    countKept: ({ token, countId, plan }) =>
      withFile(token, async ({ path, identity }) =>
        done(await engine.call({ kind: 'countKept', countId, path, identity, plan })),
      ),
    listSources: async () => ok([...(await sources.list())]),
    addSource: (source) => sources.add(source),
    removeSource: async ({ sourceId }) => done(await sources.remove(sourceId)),
    startImport: ({ token, plan, receiver, expected, speed, sending, asNew }) =>
      withFile(token, ({ path, identity, name }) =>
        imports.start({ path, identity, fileName: name, plan, receiver, expected, speed, sending, asNew }),
      ),
    pauseImport: async ({ importId }) => done(await imports.pause(importId)),
    resumeImport: async ({ importId }) => done(await imports.unpause(importId)),
    setImportSpeed: async ({ importId, speed }) => done(await imports.setSpeed(importId, speed)),
    stopImport: async ({ importId }) => done(await imports.stop(importId)),
    continueImport: async ({ importId, choices, receiver, token }) => {
      if (token === undefined) return done(await imports.resume(importId, { choices, receiver }));
      return withFile(token, async ({ path }) =>
        done(await imports.resume(importId, { choices, receiver, movedTo: path })),
      );
    },
    currentImport: () => ok(imports.current()),
    listImports: async () => pastImports.list(),
    importDetails: ({ importId }) => pastImports.details(importId),
    discardImport: async ({ importId }) => done(await pastImports.discard(importId)),
    deleteImport: async ({ importId }) => done(await pastImports.deleteData(importId)),
    showImport: ({ importId }) => done(pastImports.show(importId)),
    saveNotSent: ({ importId }) => saveNotSent(importId, services),
    openReport: async ({ importId }) => done(await reports.open(importId)),
    saveReport: ({ importId }) => reports.save(importId),
    saveEvents: ({ token, ...how }) => withFile(token, (file) => saveEvents(file, how, services)),
    stopSavingEvents: async () => done(await engine.call({ kind: 'stopSavingEvents' })),
    deleteAll: async () => done(await deleteAll(services)),
    showData: () => {
      services.showData();
      return ok({});
    },
    practiceInbox: () => practice.inbox(),
    emptyPracticeInbox: async () => done(await practice.empty()),
  };

  async function open(token: string, as: ReadAs = {}): Promise<Result<OpenedPreview>> {
    return withFile(token, async ({ path, name }) => {
      const opened = await engine.call({
        kind: 'open',
        token,
        path,
        name,
        ...as,
        imports: services.importsFolder,
      });
      if (!opened.ok) return opened;
      files.opened(token, opened.value.identity);
      return ok(opened.value.preview);
    });
  }

  async function withFile<T>(
    token: string,
    use: (file: GrantedFile) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const file = files.find(token);
    return file.ok ? use(file.value) : file;
  }
}

/** Never the path. */
function shown(file: Result<GrantedFile>): Result<{ token: string; name: string }> {
  return file.ok ? ok({ token: file.value.token, name: file.value.name }) : file;
}

function done(result: Result<null>): Result<Record<string, never>> {
  return result.ok ? ok({}) : result;
}
