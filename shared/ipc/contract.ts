import { z } from 'zod';
import { columnProfileSchema, fileWarningSchema, laterColumnSchema, mostColumns } from '../model/csv';
import { dialectSchema } from '../model/dialect';
import { fileGroupSchema, mostFiles } from '../model/fileGroup';
import { failureSchema, type Result } from '../model/failure';
import { historySchema } from '../model/history';
import { filePartSchema, openedFileSchema, readingSchema } from '../model/openedFile';
import { planSchema } from '../model/plan';
import { practiceInboxSchema } from '../model/practice';
import { keptRowsSchema } from '../model/rowRule';
import { checkReportSchema, importProgressSchema, resumeChoicesSchema } from '../model/run';
import { savedEventsSchema } from '../model/savedEvents';
import { settingsSchema } from '../model/settings';
import { sendingOptionsSchema } from '../model/sending';
import { endpointSchema, receiverSchema, sourceSchema } from '../model/source';
import { speedSchema } from '../model/speed';
import { type EventName, linkNames, type RequestName } from './channels';
import { keptRequests } from './keptRequests';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);
const token = z.strictObject({ token: id });
/** What a chosen, dropped or pasted file is known by: its path never reaches the window. */
const grant = z.strictObject({ token: id, name: z.string().max(1000) });

const path = z.string().min(1).max(32_767);
const groups = z.array(fileGroupSchema).min(1).max(mostFiles);

export const pasteLimit = 20_000_000;

export const appInfoSchema = z.strictObject({
  version: z.string().max(40),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** IANA name of the computer's time zone. */
  timeZone: z.string().max(100),
  /** Whether the operating system keeps write keys safe, or they last only until Backfill quits. */
  keyStore: z.enum(['system', 'session']),
  stamp: z.strictObject({
    library: z.strictObject({ name: z.string().max(100), version: z.string().max(40) }),
    nodeVersion: z.string().max(40),
  }),
});
export type AppInfo = Readonly<z.infer<typeof appInfoSchema>>;

export const currentImportSchema = z.strictObject({
  file: z.strictObject({ name: z.string().max(1000), size: z.number().nonnegative() }),
  plan: planSchema,
  receiver: receiverSchema,
  /** Its last snapshot. */
  progress: importProgressSchema,
});
export type CurrentImport = Readonly<z.infer<typeof currentImportSchema>>;

/** The one source of the contract: a strict request and a response per message. Types, bridge and handlers derive from it. */
export const requests = {
  appInfo: { request: nothing, response: appInfoSchema },
  openLink: { request: z.strictObject({ link: z.enum(linkNames) }), response: nothing },
  getSettings: { request: nothing, response: settingsSchema },
  setSettings: { request: settingsSchema, response: settingsSchema },
  /** Null when the person closes the dialog without a choice. */
  chooseFile: { request: nothing, response: grant.nullable() },
  grantFile: { request: z.strictObject({ path }), response: grant },
  /** One group is opened at once; of several, the person chooses. Null when the dialog was closed without a choice. */
  chooseFiles: { request: nothing, response: groups.nullable() },
  grantFiles: { request: z.strictObject({ paths: z.array(path).min(1).max(mostFiles) }), response: groups },
  pasteRows: { request: z.strictObject({ text: z.string().max(pasteLimit) }), response: grant },
  sampleFile: { request: nothing, response: grant },
  openFile: { request: token, response: openedFileSchema },
  previewFile: {
    /** As the dialect says; or a part of the file, of which everything else is found out. */
    request: z.strictObject({
      token: id,
      dialect: dialectSchema.optional(),
      part: filePartSchema.optional(),
    }),
    response: openedFileSchema,
  },
  closeFile: { request: token, response: nothing },
  ...keptRequests,
  startCheck: {
    request: z.strictObject({ token: id, plan: planSchema }),
    response: z.strictObject({ checkId: id }),
  },
  stopCheck: { request: z.strictObject({ checkId: id }), response: nothing },
  /** Counts the rows that the plan's rule sends; the numbers follow as events with this id. Only the last count goes on. */
  countKept: { request: z.strictObject({ token: id, countId: id, plan: planSchema }), response: nothing },
  listSources: { request: nothing, response: z.array(sourceSchema).max(200) },
  addSource: {
    request: z.strictObject({
      name: z.string().min(1).max(200),
      endpoint: endpointSchema,
      writeKey: z.string().max(1000),
    }),
    response: sourceSchema,
  },
  removeSource: { request: z.strictObject({ sourceId: id }), response: nothing },
  startImport: {
    request: z.strictObject({
      token: id,
      plan: planSchema,
      receiver: receiverSchema,
      /** `rows` once all are counted, `events` from a check of the whole file: lets progress count down. Never steers what is sent. */
      expected: z
        .strictObject({
          rows: z.number().int().nonnegative(),
          events: z.number().int().nonnegative().optional(),
        })
        .optional(),
      /** Left out: the usual speed of the receiver. */
      speed: speedSchema.optional(),
      sending: sendingOptionsSchema.optional(),
      /** Every event gets an id that it never had: the receiver takes it for another one, whatever it has. */
      asNew: z.boolean().optional(),
    }),
    response: z.strictObject({ importId: id }),
  },
  /** Nothing new leaves until it is resumed; what is under way is answered and kept. */
  pauseImport: { request: z.strictObject({ importId: id }), response: nothing },
  resumeImport: { request: z.strictObject({ importId: id }), response: nothing },
  setImportSpeed: { request: z.strictObject({ importId: id, speed: speedSchema }), response: nothing },
  stopImport: { request: z.strictObject({ importId: id }), response: nothing },
  /** Sends what a stopped, failed or interrupted import has not sent yet; the rows keep their first ids. */
  continueImport: {
    request: z.strictObject({
      importId: id,
      choices: resumeChoicesSchema.optional(),
      /** Another entry for the same source, such as one that was added again: its write key has to be the same. */
      receiver: receiverSchema.optional(),
      /** The file, where it is now when it was moved: its content has to be the same. */
      token: id.optional(),
    }),
    response: nothing,
  },
  /** The import that is sending, else the last one since Backfill was started: a page that was loaded anew shows it again. */
  currentImport: { request: nothing, response: currentImportSchema.nullable() },
  /** Every import that was ever begun, as its folder tells it. */
  listImports: { request: nothing, response: historySchema },
  importDetails: { request: z.strictObject({ importId: id }), response: currentImportSchema },
  /** The person does not want to be reminded of what it has not sent. Nothing is deleted. */
  discardImport: { request: z.strictObject({ importId: id }), response: nothing },
  /** Deletes its plan, its journal and every copy of a cell; its numbers are kept. Refused while it is sending. */
  deleteImport: { request: z.strictObject({ importId: id }), response: nothing },
  /** Shows its folder in the system's file manager. */
  showImport: { request: z.strictObject({ importId: id }), response: nothing },
  /** Asks where, and writes every row that was not accepted with its number and reason. Null when the person closes the dialog. */
  saveNotSent: {
    request: z.strictObject({ importId: id }),
    response: z.strictObject({ name: z.string().max(1000), rows: z.number().int().nonnegative() }).nullable(),
  },
  /** Shows the report in the person's browser. */
  openReport: { request: z.strictObject({ importId: id }), response: nothing },
  /** Asks where. Null when the person closes the dialog. */
  saveReport: {
    request: z.strictObject({ importId: id }),
    response: z.strictObject({ name: z.string().max(1000) }).nullable(),
  },
  /** Asks where, and writes every event as it would be sent. Null when the person closes the dialog, or stops it. */
  saveEvents: {
    request: z.strictObject({ token: id, plan: planSchema, receiver: receiverSchema }),
    response: savedEventsSchema.nullable(),
  },
  stopSavingEvents: { request: nothing, response: nothing },
  practiceInbox: { request: nothing, response: practiceInboxSchema },
  emptyPracticeInbox: { request: nothing, response: nothing },
} as const satisfies Record<RequestName, { request: z.ZodType; response: z.ZodType }>;

export const events = {
  fileCounted: z.strictObject({
    token: id,
    reading: readingSchema,
    rows: z.number().int().nonnegative(),
    done: z.boolean(),
    /** Rows with a problem among them. */
    warnings: z.array(fileWarningSchema).max(20),
    /** Columns that begin behind the first part; only with `done`. */
    columns: z.array(laterColumnSchema).max(mostColumns).optional(),
  }),
  /** Every column of the preview anew, by the rows that were read so far or by all. */
  fileProfiled: z.strictObject({
    token: id,
    reading: readingSchema,
    profiles: z.array(columnProfileSchema).max(mostColumns),
  }),
  keptCounted: keptRowsSchema,
  checkProgress: checkReportSchema,
  importProgress: importProgressSchema,
} as const satisfies Record<EventName, z.ZodType>;

export type RequestOf<N extends RequestName> = z.input<(typeof requests)[N]['request']>;
export type ResponseOf<N extends RequestName> = z.output<(typeof requests)[N]['response']>;
export type EventOf<N extends EventName> = z.output<(typeof events)[N]>;

/** Every response crosses as a Result: what went wrong is a value with a code, never a broken promise. */
export function resultSchema<S extends z.ZodType>(value: S) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), failure: failureSchema }),
  ]);
}

type FromPage = Exclude<RequestName, 'grantFile' | 'grantFiles'>;

/** `window.backfill`: one method per message. A dropped file crosses as the File itself, and only the preload learns its path. */
export type BackfillApi<DroppedFile> = {
  readonly [N in FromPage]: (request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;
} & {
  readonly grantFile: (file: DroppedFile) => Promise<Result<ResponseOf<'grantFile'>>>;
  readonly grantFiles: (files: readonly DroppedFile[]) => Promise<Result<ResponseOf<'grantFiles'>>>;
  readonly on: <N extends EventName>(name: N, listener: (value: EventOf<N>) => void) => () => void;
};
