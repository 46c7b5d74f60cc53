import type { ColumnProfile } from '../../shared/model/csv';
import type { Dialect } from '../../shared/model/dialect';
import type { SenderStamp } from '../../shared/model/event';
import type { Failure, Result } from '../../shared/model/failure';
import type { FilePart, OpenedPreview } from '../../shared/model/openedFile';
import type { History } from '../../shared/model/history';
import type { Plan } from '../../shared/model/plan';
import type { KeptRows } from '../../shared/model/rowRule';
import type { CheckReport, ImportProgress, ResumeChoices } from '../../shared/model/run';
import type { SendingOptions } from '../../shared/model/sending';
import type { ImportReceiver } from '../../shared/model/source';
import type { CountKeptInput } from './countKept';
import type { CountedRows } from './countRows';
import type { FoundGroup } from './groupFiles';

/** What tells that a file is still the one that was looked at; `size` in bytes. */
export interface FileIdentity {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
  readonly device: number;
}

/** One import as the engine knows it. Written to its folder as `job.json`, without the write key. */
export interface ImportJob extends SendingOptions {
  readonly importId: string;
  /** Folder of its journal. */
  readonly folder: string;
  readonly path: string;
  /** The file as it was opened: another one is refused. Undefined takes it as it is. */
  readonly identity?: FileIdentity | undefined;
  readonly fileName: string;
  readonly plan: Plan;
  /** Missing or 0, until a person wants the same rows sent again as new events: each higher number gives new ids. */
  readonly generation?: number | undefined;
  /** Base address, such as `https://api.segment.io`. */
  readonly host: string;
  /** Events a second; undefined sends as fast as the endpoint answers. */
  readonly eventsPerSecond?: number | undefined;
  /** `events` is known when a check went through the whole file. */
  readonly expected?: { readonly rows: number; readonly events?: number | undefined } | undefined;
  /** Who receives it, to be told and found again; `host` is where it is sent. */
  readonly receiver?: ImportReceiver | undefined;
  /** What the person answered for this run; never stored. */
  readonly choices?: ResumeChoices | undefined;
}

/** An import as its folder tells it: what it takes to show it, and to go on with it. */
export interface StoredImport extends Pick<
  ImportJob,
  | 'path'
  | 'identity'
  | 'fileName'
  | 'plan'
  | 'expected'
  | 'receiver'
  | 'eventsPerSecond'
  | 'compress'
  | 'order'
> {
  /** Its last numbers. */
  readonly progress: ImportProgress;
}

/** What the main process asks of the engine; every request is answered once, by its id. */
export type EngineRequest =
  | { readonly kind: 'stamp' }
  | {
      readonly kind: 'open';
      readonly token: string;
      readonly path: string;
      readonly name: string;
      readonly dialect?: Dialect | undefined;
      /** Which part of the file to look at when no dialect says it. */
      readonly part?: FilePart | undefined;
      /** The folder that holds those of all imports, to find the plan of rows that are sent again. */
      readonly imports?: string | undefined;
    }
  /** Which files are one table together; `folder` is where lists of files are kept. */
  | { readonly kind: 'groupFiles'; readonly paths: readonly string[]; readonly folder: string }
  | { readonly kind: 'close'; readonly token: string }
  | {
      readonly kind: 'check';
      readonly checkId: string;
      readonly path: string;
      /** As in {@link ImportJob}. */
      readonly identity?: FileIdentity | undefined;
      readonly plan: Plan;
    }
  | { readonly kind: 'stopCheck'; readonly checkId: string }
  /** Answered when it has started; the numbers follow as events. */
  | ({ readonly kind: 'countKept' } & CountKeptInput)
  | {
      readonly kind: 'import';
      readonly job: ImportJob;
      readonly writeKey: string;
      readonly resume: boolean;
      /** Where the file is now, when the person has moved it; its content has to be the same. */
      readonly movedTo?: string | undefined;
    }
  /** Nothing new leaves; what is under way is answered and kept. It stays paused until it is resumed or stopped. */
  | { readonly kind: 'pauseImport'; readonly importId: string }
  | { readonly kind: 'resumeImport'; readonly importId: string }
  /** Events a second; undefined sends as fast as the endpoint answers. */
  | {
      readonly kind: 'setImportSpeed';
      readonly importId: string;
      readonly eventsPerSecond?: number | undefined;
    }
  /** `grace` in milliseconds: how long requests under way may take; within a second where it is not said. */
  | { readonly kind: 'stopImport'; readonly importId: string; readonly grace?: number | undefined }
  /** The computer goes to sleep, and wakes up again: all imports wait in between. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'wake' }
  /** `folder` holds the folders of all imports; in the other three it is that of one. */
  | { readonly kind: 'listImports'; readonly folder: string }
  | { readonly kind: 'readImport'; readonly folder: string }
  | { readonly kind: 'discardImport'; readonly folder: string }
  | { readonly kind: 'deleteImport'; readonly folder: string }
  | { readonly kind: 'saveNotSent'; readonly folder: string; readonly to: string }
  | { readonly kind: 'findReport'; readonly folder: string }
  | { readonly kind: 'saveReport'; readonly folder: string; readonly to: string }
  /** Writes the events as they would be sent; without a write key their ids begin with zeros. */
  | {
      readonly kind: 'saveEvents';
      readonly job: Pick<ImportJob, 'path' | 'identity' | 'fileName' | 'plan' | 'host' | 'generation'>;
      readonly writeKey?: string | undefined;
      readonly to: string;
    }
  | { readonly kind: 'stopSavingEvents' };

export interface EngineResponses {
  readonly stamp: SenderStamp;
  readonly open: { readonly preview: OpenedPreview; readonly identity: FileIdentity };
  readonly groupFiles: readonly FoundGroup[];
  readonly close: null;
  /** Answered when it has started; the report follows as events. */
  readonly check: null;
  readonly stopCheck: null;
  readonly countKept: null;
  readonly import: null;
  readonly pauseImport: null;
  readonly resumeImport: null;
  readonly setImportSpeed: null;
  readonly stopImport: null;
  readonly suspend: null;
  readonly wake: null;
  readonly listImports: History;
  readonly readImport: StoredImport;
  readonly discardImport: null;
  readonly deleteImport: null;
  readonly saveNotSent: { readonly rows: number };
  readonly findReport: { readonly path: string };
  readonly saveReport: null;
  /** Null when it was stopped. */
  readonly saveEvents: {
    readonly rows: number;
    readonly events: number;
    readonly invalid: number;
    readonly skipped: number;
    readonly idPrefix: string;
  } | null;
  readonly stopSavingEvents: null;
}

export interface EngineCall {
  readonly id: number;
  readonly request: EngineRequest;
}

export type EngineMessage =
  | {
      readonly kind: 'response';
      readonly id: number;
      readonly result: Result<EngineResponses[EngineRequest['kind']]>;
    }
  | ({ readonly kind: 'fileCounted'; readonly token: string; readonly reading: number } & CountedRows)
  | {
      readonly kind: 'fileProfiled';
      readonly token: string;
      readonly reading: number;
      readonly profiles: readonly ColumnProfile[];
    }
  | { readonly kind: 'keptCounted'; readonly counted: KeptRows }
  | { readonly kind: 'checkProgress'; readonly report: CheckReport }
  | { readonly kind: 'importProgress'; readonly progress: ImportProgress }
  | { readonly kind: 'log'; readonly text: string; readonly failure?: Failure | undefined };
