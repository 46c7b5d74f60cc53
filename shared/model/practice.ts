import { z } from 'zod';
import { callTypes } from './event';

const count = z.number().int().nonnegative();

/** The practice endpoint asks for a key like the real one does, and takes any. */
export const practiceWriteKey = 'practicePracticePracticePractice';

/** What the practice endpoint has received since it was last emptied. */
export const practiceInboxSchema = z.strictObject({
  requests: count,
  events: count,
  /** Events whose messageId had arrived before: Segment keeps only the first. */
  duplicates: count,
  /** Events that Segment answers with 200 and then drops, by its own code, such as `no_user_anon_id`. */
  discarded: z.array(z.strictObject({ code: z.string().max(60), count })).max(50),
  byType: z.array(z.strictObject({ type: z.enum(callTypes), count })).max(6),
  byName: z.array(z.strictObject({ name: z.string().max(500), count })).max(50),
  /** The latest events, newest first, as JSON text. */
  latest: z
    .array(
      z.strictObject({
        messageId: z.string().max(200),
        type: z.string().max(40),
        name: z.string().max(500),
        receivedAt: z.string().max(40),
        json: z.string().max(40_000),
      }),
    )
    .max(100),
});
export type PracticeInbox = Readonly<z.infer<typeof practiceInboxSchema>>;
