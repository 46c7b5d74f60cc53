import { z } from 'zod';
import { dialectSchema } from '../../shared/model/dialect';
import { mostFiles } from '../../shared/model/fileGroup';
import { filePartSchema } from '../../shared/model/openedFile';
import { planSchema } from '../../shared/model/plan';
import { fileIdentitySchema, jobSchema } from './jobFile';
import type { EngineCall } from './messages';

const callSchema: z.ZodType<EngineCall> = z.strictObject({
  id: z.number(),
  request: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stamp') }),
    z.strictObject({
      kind: z.literal('open'),
      token: z.string(),
      path: z.string(),
      name: z.string(),
      dialect: dialectSchema.optional(),
      part: filePartSchema.optional(),
      imports: z.string().optional(),
    }),
    z.strictObject({
      kind: z.literal('groupFiles'),
      paths: z.array(z.string()).min(1).max(mostFiles),
      folder: z.string(),
    }),
    z.strictObject({ kind: z.literal('close'), token: z.string() }),
    z.strictObject({
      kind: z.literal('check'),
      checkId: z.string(),
      path: z.string(),
      identity: fileIdentitySchema.optional(),
      plan: planSchema,
    }),
    z.strictObject({ kind: z.literal('stopCheck'), checkId: z.string() }),
    z.strictObject({
      kind: z.literal('countKept'),
      countId: z.string(),
      path: z.string(),
      identity: fileIdentitySchema.optional(),
      plan: planSchema,
    }),
    z.strictObject({
      kind: z.literal('import'),
      job: jobSchema,
      writeKey: z.string().min(1),
      resume: z.boolean(),
      movedTo: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('pauseImport'), importId: z.string() }),
    z.strictObject({ kind: z.literal('resumeImport'), importId: z.string() }),
    z.strictObject({
      kind: z.literal('setImportSpeed'),
      importId: z.string(),
      eventsPerSecond: z.number().positive().optional(),
    }),
    z.strictObject({
      kind: z.literal('stopImport'),
      importId: z.string(),
      grace: z.number().nonnegative().optional(),
    }),
    z.strictObject({ kind: z.literal('suspend') }),
    z.strictObject({ kind: z.literal('wake') }),
    z.strictObject({
      kind: z.enum(['listImports', 'readImport', 'discardImport', 'deleteImport']),
      folder: z.string(),
    }),
    z.strictObject({ kind: z.enum(['saveNotSent', 'saveReport']), folder: z.string(), to: z.string() }),
    z.strictObject({ kind: z.literal('findReport'), folder: z.string() }),
    z.strictObject({
      kind: z.literal('saveEvents'),
      job: z.strictObject({
        path: z.string(),
        identity: fileIdentitySchema.optional(),
        fileName: z.string(),
        plan: planSchema,
        host: z.string(),
        generation: z.number().int().nonnegative().optional(),
      }),
      writeKey: z.string().min(1).optional(),
      to: z.string(),
    }),
    z.strictObject({ kind: z.literal('stopSavingEvents') }),
  ]),
});

const anyCall = z.looseObject({ id: z.number() });

export interface ReceivedCall {
  readonly id: number;
  /** Undefined when the engine does not know such a request. */
  readonly request: EngineCall['request'] | undefined;
}

/** Undefined when the message is no call at all, so that nobody waits for its answer. */
export function readCall(message: unknown): ReceivedCall | undefined {
  return callSchema.safeParse(message).data ?? toUnknown(anyCall.safeParse(message).data?.id);
}

function toUnknown(id: number | undefined): ReceivedCall | undefined {
  return id === undefined ? undefined : { id, request: undefined };
}
