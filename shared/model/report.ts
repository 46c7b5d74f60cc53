import { z } from 'zod';
import { callTypes } from './event';
import { failureSchema } from './failure';
import { problemSchema, rowTallySchema, waitReasons } from './run';
import { importReceiverSchema } from './source';
import { eventSummarySchema } from './statistics';

const count = z.number().int().nonnegative();
const time = z.string().max(40);

/** As many points as the curve of the speed has. */
export const mostSpeedPoints = 240;

/** Characters that a report tells of the rule of its rows. */
export const longestRule = 2000;

const byReason = z.partialRecord(z.enum(waitReasons), z.number().nonnegative());

/** How sending went, in all runs of the import together. */
export const deliverySchema = z.strictObject({
  /** How often it was started or continued. */
  runs: count,
  pauses: count,
  requests: count,
  /** Requests with events that had left before. */
  retries: count,
  /** Retries by what was in the way. */
  retriesBy: byReason,
  /** Milliseconds in which nothing moved, by what was in the way. */
  waited: byReason,
  elapsedMilliseconds: z.number().nonnegative(),
  /** Milliseconds to add to this computer's clock to have the receiver's; missing while nobody knows. */
  clockOffset: z.number().optional(),
  /** Events accepted in each interval of the time that it ran. */
  speed: z.strictObject({
    intervalMilliseconds: z.number().positive(),
    events: z.array(count).max(mostSpeedPoints),
  }),
});
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;

/**
 * What an import leaves behind for people and for machines, as `report.json`; `report.html` says the same.
 * Always: rows.read = accepted + invalid + refused + skipped + inDoubt + notSent, and
 * events.prepared = accepted + refused + open.
 */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  importId: z.string().max(64),
  state: z.enum(['finished', 'stopped', 'failed']),
  /** Why it failed. */
  failure: failureSchema.optional(),
  file: z.strictObject({
    name: z.string().max(1000),
    bytes: z.number().nonnegative(),
    /** Of its content, in hex; missing when the import ended before the file was read. */
    sha256: z.string().max(64).optional(),
  }),
  /** Base address that the events went to. */
  host: z.string().max(2000),
  receiver: importReceiverSchema.optional(),
  startedAt: time,
  endedAt: time,
  /** IANA name of the computer's time zone, in which times are told to people. */
  timeZone: z.string().max(100),
  rows: rowTallySchema,
  /** Of the rows that were read and are ready; `open` are not answered or not sent yet. */
  events: z.strictObject({ prepared: count, accepted: count, refused: count, open: count }),
  /** Of the prepared events. */
  statistics: eventSummarySchema,
  problems: z.array(problemSchema.extend({ columnName: z.string().max(500).optional() })).max(500),
  /** Rows refused, by the endpoint's answer. */
  refusals: z.array(z.strictObject({ status: z.number().int(), count })).max(20),
  delivery: deliverySchema,
  /** Whether `attention.csv` beside the report holds the rows that need attention. */
  attentionFile: z.boolean(),
  /** How to find the events where they went: every messageId begins with `prefix`. */
  verification: z.strictObject({ prefix: z.string().max(20), sql: z.string().max(10_000) }).optional(),
  plan: z.strictObject({
    /** SHA-256 of the plan, in hex. */
    sha256: z.string().max(64),
    calls: z.array(z.enum(callTypes)).max(6),
    /** Which rows were sent, in words; missing: all of them. */
    rule: z.string().max(longestRule).optional(),
    /** Missing: everything connected to the source. */
    destinations: z.array(z.string().max(200)).max(200).optional(),
  }),
  versions: z.strictObject({
    app: z.string().max(40),
    library: z.string().max(140),
    node: z.string().max(40),
    electron: z.string().max(40).optional(),
  }),
});
export type ImportReport = Readonly<z.infer<typeof reportSchema>>;
