import { z } from 'zod';
import { events } from '../shared/ipc/contract';
import { appInfoSchema } from '../shared/ipc/contract';
import { failureSchema, type Failure, type Result } from '../shared/model/failure';
import { historySchema } from '../shared/model/history';
import { openedFileSchema } from '../shared/model/openedFile';
import { planSchema } from '../shared/model/plan';
import { importProgressSchema } from '../shared/model/run';
import { savedEventsSchema } from '../shared/model/savedEvents';
import { sendingOptionsSchema } from '../shared/model/sending';
import { importReceiverSchema } from '../shared/model/source';
import type { EngineCall, EngineMessage, EngineRequest, EngineResponses } from './engine/messages';
import type { Log } from './log';
import { createUtilityHost, type UtilityChild } from './utilityHost';

type RequestKind = EngineRequest['kind'];
export type EngineReport = Exclude<EngineMessage, { kind: 'response' }>;

const identitySchema = z.strictObject({
  size: z.number(),
  mtimeMs: z.number(),
  inode: z.number(),
  device: z.number(),
});

const answers: { readonly [K in RequestKind]: z.ZodType<EngineResponses[K]> } = {
  stamp: appInfoSchema.shape.stamp,
  open: z.strictObject({
    preview: openedFileSchema,
    identity: identitySchema,
  }),
  groupFiles: z.array(
    z.strictObject({ path: z.string(), names: z.array(z.string()), columns: z.array(z.string()) }),
  ),
  close: z.null(),
  check: z.null(),
  stopCheck: z.null(),
  countKept: z.null(),
  import: z.null(),
  pauseImport: z.null(),
  resumeImport: z.null(),
  setImportSpeed: z.null(),
  stopImport: z.null(),
  suspend: z.null(),
  wake: z.null(),
  listImports: historySchema,
  readImport: z.strictObject({
    path: z.string(),
    identity: identitySchema.optional(),
    fileName: z.string(),
    plan: planSchema,
    expected: z.strictObject({ rows: z.number(), events: z.number().optional() }).optional(),
    receiver: importReceiverSchema.optional(),
    eventsPerSecond: z.number().optional(),
    ...sendingOptionsSchema.shape,
    progress: importProgressSchema,
  }),
  discardImport: z.null(),
  deleteImport: z.null(),
  saveNotSent: z.strictObject({ rows: z.number().int().nonnegative() }),
  findReport: z.strictObject({ path: z.string() }),
  saveReport: z.null(),
  saveEvents: savedEventsSchema
    .pick({ rows: true, events: true, invalid: true, skipped: true })
    .extend({ idPrefix: z.string() })
    .nullable(),
  stopSavingEvents: z.null(),
};

const reportSchema: z.ZodType<EngineReport> = z.discriminatedUnion('kind', [
  events.fileCounted.extend({ kind: z.literal('fileCounted') }),
  events.fileProfiled.extend({ kind: z.literal('fileProfiled') }),
  z.strictObject({ kind: z.literal('keptCounted'), counted: events.keptCounted }),
  z.strictObject({ kind: z.literal('checkProgress'), report: events.checkProgress }),
  z.strictObject({ kind: z.literal('importProgress'), progress: events.importProgress }),
  z.strictObject({ kind: z.literal('log'), text: z.string().max(4000), failure: failureSchema.optional() }),
]);

export interface EngineHostPorts {
  readonly fork: () => UtilityChild;
  readonly log: Log;
  readonly onReport: (report: EngineReport) => void;
  readonly onCrash: (failure: Failure) => void;
}

export interface EngineHost {
  readonly call: <K extends RequestKind>(
    request: Extract<EngineRequest, { kind: K }>,
  ) => Promise<Result<EngineResponses[K]>>;
  readonly stop: () => void;
}

/** The engine's process as the main process knows it: typed questions, typed answers, reports, and its end. */
export function createEngineHost({ fork, log, onReport, onCrash }: EngineHostPorts): EngineHost {
  const host = createUtilityHost({
    name: 'engine',
    fork,
    log,
    onCrash,
    onReport: (message) => {
      const report = reportSchema.safeParse(message);
      if (report.success) onReport(report.data);
      else log.error('engine: a report does not fit the contract');
    },
  });

  function call<K extends RequestKind>(
    request: Extract<EngineRequest, { kind: K }>,
  ): Promise<Result<EngineResponses[K]>> {
    const kind: K = request.kind;
    return host.call((id): EngineCall => ({ id, request }), answers[kind]);
  }
  return { call, stop: host.stop };
}
