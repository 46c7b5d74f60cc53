import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { FailureError } from '../../shared/model/failure';
import { planSchema } from '../../shared/model/plan';
import { resumeChoicesSchema } from '../../shared/model/run';
import { sendingOptionsSchema } from '../../shared/model/sending';
import { importReceiverSchema } from '../../shared/model/source';
import { systemCode } from './fileFailure';
import type { ImportOrigin } from './journal';
import type { FileIdentity, ImportJob } from './messages';
import { writeAtomically } from './writeAtomically';

const count = z.number().int().nonnegative();

export const fileIdentitySchema: z.ZodType<FileIdentity> = z.strictObject({
  size: z.number(),
  mtimeMs: z.number(),
  inode: z.number(),
  device: z.number(),
});

/** An import as it crosses from the main process and as it is stored. */
export const jobSchema: z.ZodType<ImportJob> = z.strictObject({
  importId: z.string(),
  folder: z.string(),
  path: z.string(),
  identity: fileIdentitySchema.optional(),
  fileName: z.string(),
  plan: planSchema,
  generation: count.optional(),
  host: z.string(),
  eventsPerSecond: z.number().positive().optional(),
  ...sendingOptionsSchema.shape,
  expected: z.strictObject({ rows: count, events: count.optional() }).optional(),
  receiver: importReceiverSchema.optional(),
  choices: resumeChoicesSchema.optional(),
});

const originSchema = z.strictObject({ fileHash: z.string(), idPrefix: z.string(), startedAt: z.string() });

const latestVersion = 2;

/** Every form in which a job was ever written, as the latest. */
const jobFileSchema = z.union([
  z
    .strictObject({ version: z.literal(1), job: jobSchema, origin: originSchema.optional() })
    .transform(({ job, origin }): StoredJob => ({ createdAt: origin?.startedAt, job, origin })),
  z
    .strictObject({
      version: z.literal(latestVersion),
      createdAt: z.string().optional(),
      job: jobSchema,
      origin: originSchema.optional(),
    })
    .transform(({ createdAt, job, origin }): StoredJob => ({ createdAt, job, origin })),
]);

export interface StoredJob {
  /** ISO time at which the import was ordered; of imports of the first version, at which it began. */
  readonly createdAt?: string | undefined;
  readonly job: ImportJob;
  /** Missing when the import ended before it could send anything. */
  readonly origin?: ImportOrigin | undefined;
}

/** `job.json` in the import's folder: everything needed to go on, apart from the write key. */
export async function writeJobFile(folder: string, { createdAt, job, origin }: StoredJob): Promise<void> {
  const stored = { version: latestVersion, createdAt, job: { ...job, choices: undefined }, origin };
  await writeAtomically(jobPath(folder), `${JSON.stringify(stored, undefined, 2)}\n`);
}

/**
 * Undefined when there is none.
 *
 * @throws FailureError `importUnreadable`, `importDamaged`, or `importOfLaterVersion`
 */
export async function readJobFile(folder: string): Promise<StoredJob | undefined> {
  let text: string;
  try {
    text = await readFile(jobPath(folder), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new FailureError('importUnreadable', {}, systemCode(error));
  }
  const value = readJson(text);
  const parsed = jobFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FailureError(isLater(value) ? 'importOfLaterVersion' : 'importDamaged', {}, 'job.json');
}

function isLater(value: unknown): boolean {
  const { version } = z.looseObject({ version: z.number() }).safeParse(value).data ?? { version: 0 };
  return version > latestVersion;
}

export function jobPath(folder: string): string {
  return path.join(folder, 'job.json');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
