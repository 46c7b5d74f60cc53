import { z } from 'zod';
import { failureSchema } from './failure';
import { callCountsSchema, histogramSchema, timeRangeSchema } from './statistics';

/** A row's data is wrong, or looks wrong. `invalid` rows are stopped by us; a `warning` is sent and pointed out. */
export const issueCodes = [
  'noId',
  'noUserId',
  'noGroupId',
  'noPreviousId',
  'noEventName',
  'noTime',
  'timeNotUnderstood',
  'timeZoneGap',
  'numberNotUnderstood',
  'numberTooLong',
  'booleanNotUnderstood',
  'listNotUnderstood',
  'jsonNotUnderstood',
  'stepNotUnderstood',
  'templateNotFilled',
  'categoriesDiffer',
  'callTypeUnknown',
  'callTypeEmpty',
  'ruleNotDecided',
  'eventTooLarge',
  'tooManyCells',
  'tooFewCells',
  'undecodable',
  'nul',
  'quoteInside',
  'quoteNeverClosed',
  'lineEndInside',
  'brokenLine',
  'cutOff',
  'notJson',
  'unknownField',
  'formulaError',
  'timeInFuture',
  'timeBefore1970',
  'integrationNotAllowed',
  'noMessageId',
  'messageIdNotUnderstood',
] as const;
export type IssueCode = (typeof issueCodes)[number];
export const severities = ['invalid', 'warning'] as const;
export type Severity = (typeof severities)[number];

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Index of the column it is about, where there is one. */
  readonly column?: number | undefined;
  /** The cell, shortened to 80 characters. Shown to the person, never logged. */
  readonly value?: string | undefined;
}

const count = z.number().int().nonnegative();

/**
 * Where the rows are. Always: read = accepted + invalid + refused + skipped + inDoubt + notSent.
 * invalid: stopped by us. refused: by Segment. skipped: left out by a rule that the person chose.
 * inDoubt: they left, and the import ended before their answer came, so that they may have arrived.
 */
export const rowTallySchema = z.strictObject({
  read: count,
  accepted: count,
  invalid: count,
  refused: count,
  skipped: count,
  inDoubt: count,
  notSent: count,
});
export type RowTally = Readonly<z.infer<typeof rowTallySchema>>;

/** Whether every row that was read is somewhere. Anything else is a bug, and is to be told. */
export function addsUp({ read, accepted, invalid, refused, skipped, inDoubt, notSent }: RowTally): boolean {
  return read === accepted + invalid + refused + skipped + inDoubt + notSent;
}

export const problemSchema = z.strictObject({
  code: z.enum(issueCodes),
  severity: z.enum(severities),
  column: z.number().int().nonnegative().optional(),
  /** Rows that have it. */
  count,
  /** The first rows that have it. */
  examples: z
    .array(z.strictObject({ rowNumber: z.number().int(), value: z.string().max(81).optional() }))
    .max(10),
});
export type Problem = Readonly<z.infer<typeof problemSchema>>;

/** A full snapshot of a check, running or done. read = ready + invalid + skipped. */
export const checkReportSchema = z.strictObject({
  checkId: z.string().max(64),
  state: z.enum(['running', 'finished', 'stopped', 'failed']),
  failure: failureSchema.optional(),
  bytesRead: z.number().nonnegative(),
  bytesTotal: z.number().nonnegative(),
  rows: z.strictObject({ read: count, ready: count, invalid: count, skipped: count, withWarnings: count }),
  events: z.strictObject({ total: count, byType: callCountsSchema }),
  /** Most frequent first, invalid before warnings. */
  problems: z.array(problemSchema).max(500),
  /** ISO times of the ready events. */
  timeRange: timeRangeSchema.optional(),
  /** The ready events over time. */
  histogram: histogramSchema.optional(),
  /** The ten most frequent event names. */
  eventNames: z.array(z.strictObject({ name: z.string().max(500), count })).max(10),
  /**
   * Ready rows with the id of an earlier row, of which the receiver keeps the first; missing where ids are made of row numbers.
   * `atLeast`: there are more ids than can be remembered, so that there may be more of such rows.
   */
  repeats: z.strictObject({ rows: count, atLeast: z.boolean() }).optional(),
});
export type CheckReport = Readonly<z.infer<typeof checkReportSchema>>;

/**
 * What a person answers before an import goes on. wrongClock: the computer's clock is wrong and it is sent all the same.
 * rowsInDoubt: rows that left long ago and were never answered are sent again or left as they are. refused: rows that
 * the receiver refused are tried once more.
 */
export const resumeChoicesSchema = z.strictObject({
  wrongClock: z.literal('goOn').optional(),
  rowsInDoubt: z.enum(['send', 'leave']).optional(),
  refused: z.literal('retry').optional(),
});
export type ResumeChoices = Readonly<z.infer<typeof resumeChoicesSchema>>;

/**
 * offline: this computer has no network. unreachable: it has, and the receiver does not answer. asleep: the computer slept.
 */
export const waitReasons = ['rateLimited', 'offline', 'unreachable', 'serverError', 'asleep'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** A full snapshot of an import, at most ten a second; the last one stays as its result. */
export const importProgressSchema = z.strictObject({
  importId: z.string().max(64),
  state: z.enum([
    'starting',
    'sending',
    'waiting',
    'paused',
    'stopping',
    'finished',
    'stopped',
    'failed',
    'interrupted',
  ]),
  /** Why it failed or was interrupted. */
  failure: failureSchema.optional(),
  /** While waiting: why, and milliseconds until the next try. */
  waiting: z
    .strictObject({
      reason: z.enum(waitReasons),
      milliseconds: z.number().nonnegative(),
      /** Milliseconds since the last answer; how long the computer slept, where it was asleep. */
      lasted: z.number().nonnegative().optional(),
    })
    .optional(),
  rows: rowTallySchema,
  /** `expected` is known when the check went through the whole file. */
  events: z.strictObject({ expected: count.optional(), accepted: count, refused: count }),
  /** Bytes of the file whose rows have ended in some state; with `bytesTotal` the progress where `expected` is unknown. */
  bytesDone: z.number().nonnegative(),
  bytesTotal: z.number().nonnegative(),
  requests: count,
  retries: count,
  /** Events that have left and are not answered yet. */
  underWay: count,
  /** Events a second that may leave; not there where they leave as fast as they are answered. */
  speed: z.number().positive().optional(),
  /** Acknowledged events a second, over the last seconds. */
  eventsPerSecond: z.number().nonnegative(),
  secondsLeft: z.number().nonnegative().optional(),
  startedAt: z.string().max(40),
  elapsedMilliseconds: z.number().nonnegative(),
  /** What was refused, by Segment's answer. */
  refusals: z.array(z.strictObject({ status: z.number().int(), count })).max(20),
  problems: z.array(problemSchema).max(500),
});
export type ImportProgress = Readonly<z.infer<typeof importProgressSchema>>;
