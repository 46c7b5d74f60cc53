import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { runNumbersSchema } from './runNumbers';

const row = z.number().int().positive();
const count = z.number().int().nonnegative();
/** Exactly these rows, each range with both its ends. */
const ranges = z.array(z.tuple([row, row])).min(1);
const states = ['finished', 'stopped', 'failed'] as const;

/** What the journal remembers of an import. */
const entrySchema = z.discriminatedUnion('kind', [
  /** A run begins. */
  z.strictObject({ kind: z.literal('started'), at: z.string() }),
  /**
   * These rows are about to leave; written before they do. `at`: milliseconds since 1970 by the receiver's clock. Without an
   * answer in the lines that follow they are in doubt: they may have arrived.
   */
  z.strictObject({ kind: z.literal('leaving'), at: z.number(), rows: ranges }),
  /**
   * The rows `first` to `last` have been accepted, but for those in `gaps`, which did not leave with them. `rows` and `events`
   * count them. Older lines have no gaps: they span rows that were not to be sent. Lines of the first version do not count
   * either, and may span rows that were refused.
   */
  z.strictObject({
    kind: z.literal('accepted'),
    first: row,
    last: row,
    gaps: ranges.optional(),
    rows: count.optional(),
    events: count.optional(),
  }),
  /** `accepted` and `refused` count the row's events: one of several calls can be refused alone. */
  z.strictObject({
    kind: z.literal('refused'),
    row,
    status: z.number().int(),
    accepted: count,
    refused: z.number().int().positive(),
  }),
  /** These rows left in this run and were surely not taken, so that this run puts none of them in doubt. */
  z.strictObject({ kind: z.literal('returned'), rows: ranges }),
  /** The person wants these rows, which are in doubt, never to be sent again. */
  z.strictObject({ kind: z.literal('left'), rows: ranges }),
  /** The person wants these rows, which are in doubt, to be sent, whether or not they have arrived. */
  z.strictObject({ kind: z.literal('resent'), rows: ranges }),
  /** The person wants all rows that were refused so far to be sent once more. */
  z.strictObject({ kind: z.literal('retried'), at: z.string() }),
  /** Refusals were all that came at the beginning, and the import stopped to tell: going on is the person's decision then. */
  z.strictObject({ kind: z.literal('refusedAll'), at: z.string() }),
  /** Numbers of all runs until now. */
  z.strictObject({ kind: z.literal('numbers'), numbers: runNumbersSchema }),
  z.strictObject({ kind: z.literal('ended'), at: z.string(), state: z.enum(states) }),
]);
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>;

const start = '{"crc":"';
const middle = '","entry":';
const crcLength = 8;

/** One line of JSON with its checksum, such as `{"crc":"0f3a…","entry":{"kind":"accepted","first":2,"last":900}}`. */
export function writeJournalLine(entry: JournalEntry): string {
  return `${writeChecked(entry)}\n`;
}

/** Undefined when the line is damaged. */
export function readJournalLine(line: string): JournalEntry | undefined {
  return entrySchema.safeParse(readChecked(line)).data;
}

/** JSON with the checksum of its text. */
export function writeChecked(entry: unknown): string {
  const text = JSON.stringify(entry);
  return `${start}${checksum(text)}${middle}${text}}`;
}

/** What was written with its checksum; undefined when a single byte of it is not as it was. */
export function readChecked(text: string): unknown {
  const crcEnd = start.length + crcLength;
  const entryStart = crcEnd + middle.length;
  if (!text.startsWith(start) || !text.startsWith(middle, crcEnd) || !text.endsWith('}')) return undefined;
  const entry = text.slice(entryStart, -1);
  if (checksum(entry) !== text.slice(start.length, crcEnd)) return undefined;
  try {
    return JSON.parse(entry);
  } catch {
    return undefined;
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(crcLength, '0');
}
