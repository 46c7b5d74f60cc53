import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What is in a file of events that were written instead of sent; rows = those with events + invalid + skipped. */
export const savedEventsSchema = z.strictObject({
  /** Of the file. */
  name: z.string().max(1000),
  rows: count,
  events: count,
  /** Rows stopped because of a problem. */
  invalid: count,
  /** Rows left out by choice. */
  skipped: count,
  /** `zeros`: the write key is not known, so the ids begin with zeros instead of what they will begin with. */
  ids: z.enum(['asSent', 'zeros']),
});
export type SavedEvents = Readonly<z.infer<typeof savedEventsSchema>>;
