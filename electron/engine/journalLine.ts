import { crc32 } from 'node:zlib';
import { z } from 'zod';

const row = z.number().int().positive();

/** What the journal remembers of an import. */
const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), at: z.string() }),
  /** Of the rows `first` to `last`, all that were to be sent have been accepted, apart from those refused. */
  z.strictObject({ kind: z.literal('accepted'), first: row, last: row }),
  /** `accepted` and `refused` count the row's events: one of several calls can be refused alone. */
  z.strictObject({
    kind: z.literal('refused'),
    row,
    status: z.number().int(),
    accepted: z.number().int().nonnegative(),
    refused: z.number().int().positive(),
  }),
  z.strictObject({
    kind: z.literal('ended'),
    at: z.string(),
    state: z.enum(['finished', 'stopped', 'failed']),
  }),
]);
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>;

const lineSchema = z.strictObject({ crc: z.string(), entry: z.unknown() });

/** One line of JSON with its checksum, such as `{"crc":"0f3a…","entry":{"kind":"accepted","first":2,"last":900}}`. */
export function writeJournalLine(entry: JournalEntry): string {
  return `${JSON.stringify({ crc: checksum(entry), entry })}\n`;
}

/** Undefined when the line is damaged. */
export function readJournalLine(line: string): JournalEntry | undefined {
  try {
    const { crc, entry } = lineSchema.parse(JSON.parse(line));
    return crc === checksum(entry) ? entrySchema.parse(entry) : undefined;
  } catch {
    return undefined;
  }
}

function checksum(entry: unknown): string {
  return crc32(JSON.stringify(entry)).toString(16).padStart(8, '0');
}
