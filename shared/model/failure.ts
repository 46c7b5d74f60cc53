import { z } from 'zod';
import { errorDetail } from './errorDetail';

/**
 * The world is wrong (a file, the network, the key store), not a row's data: that is an Issue.
 * The renderer owns the words; `params` fill them in. `detail` is technical text for *Copy details*,
 * and never holds a cell's value or a write key.
 */
export const failureCodes = [
  'fileMissing',
  'fileUnreadable',
  'fileLocked',
  'fileIsFolder',
  'fileEmpty',
  'fileHeaderOnly',
  'fileTooManyColumns',
  'fileNotText',
  'fileIsPdf',
  'fileIsImage',
  'fileIsArchive',
  /** What is packed into it cannot be unpacked to its end, or is not what was packed. */
  'fileDamaged',
  'zipEmpty',
  'zipEncrypted',
  /** Packed in a way that is rarely used. */
  'zipMethodUnknown',
  /** There is no `entry` of that name inside. */
  'zipEntryMissing',
  'fileIsExcel',
  'fileIsBinaryExcel',
  'fileIsOpenDocument',
  'fileIsNumbers',
  'fileWorkbookProtected',
  'fileWorkbookBroken',
  'fileWorkbookEmpty',
  /** There is no `sheet` of that name in the workbook. */
  'sheetMissing',
  'fileIsOldExcel',
  'fileIsHtml',
  'fileIsXml',
  'fileIsJson',
  /** `count` different names of values, of at most `limit`. */
  'jsonTooManyNames',
  /** The object with the number `row` goes on for longer than any could. */
  'jsonNeverEnds',
  'fileIsUtf32',
  'fileChanged',
  /** `other` has not the same columns as `first`. */
  'filesDiffer',
  'fileQuoteNeverClosed',
  'fileRowTooLong',
  'fileTokenUnknown',
  'pasteEmpty',
  'pasteTooLong',
  'writeKeyEmpty',
  'writeKeySpaces',
  'writeKeyCharacters',
  'writeKeyLength',
  'writeKeyMissing',
  'endpointNotAllowed',
  'endpointRefusedKey',
  'endpointRefused',
  'endpointRefusesAll',
  'writeKeyOther',
  'sourceUnknown',
  'importUnknown',
  'importRunning',
  /** `seconds` of difference, and `direction`: this computer's clock is `ahead` or `behind`. Nothing was sent. */
  'clockWrong',
  'importInUse',
  'importDeleted',
  'importDamaged',
  'importOfLaterVersion',
  'importUnreadable',
  'importUndeletable',
  /** `rows` that left long ago and were never answered, the first of them at the ISO time `since`. */
  'rowsInDoubt',
  'planOther',
  'journalUnwritable',
  'templateUnknown',
  'templateNameTaken',
  'templateUnreadable',
  'templateUnwritable',
  'templatesTooMany',
  'reportMissing',
  'reportNotOpened',
  'reportUnwritable',
  'reportOverOriginal',
  'engineCrashed',
  'practiceUnavailable',
  'unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  params: z.record(z.string().max(40), z.union([z.string().max(1000), z.number()])),
  detail: z.string().max(4000).optional(),
});

export interface Failure {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly detail?: string | undefined;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: FailureCode,
  params: Readonly<Record<string, string | number>> = {},
  detail?: string,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code, params } : { code, params, detail } };
}

/** The same failure with more to fill its words in; what it knows already stays. */
export function nameFailure(failure: Failure, params: Failure['params']): Failure {
  return { ...failure, params: { ...params, ...failure.params } };
}

/** Carries a Failure through code that can only throw, such as an async iterator; the caller turns it back with {@link toFailure}. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, params: Readonly<Record<string, string | number>> = {}, detail?: string) {
    super(code);
    this.name = 'FailureError';
    this.failure = fail(code, params, detail).failure;
  }
}

/** Anything thrown that is no FailureError is a bug: it becomes `unexpected`, and its detail says where it arose. */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'unexpected', params: {}, detail: errorDetail(error).slice(0, 4000) };
}

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
