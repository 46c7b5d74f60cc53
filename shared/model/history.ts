import { z } from 'zod';
import { failureSchema } from './failure';
import { importProgressSchema, rowTallySchema } from './run';
import { importReceiverSchema } from './source';

/** One import as a list shows it: what, when, to whom, how it ended, and numbers that add up. */
export const pastImportSchema = z.strictObject({
  importId: z.string().max(64),
  /** `size` in bytes, 0 where it is not known. */
  file: z.strictObject({ name: z.string().max(1000), size: z.number().nonnegative() }),
  /** Not there for imports of versions that did not remember it. */
  receiver: importReceiverSchema.optional(),
  /** Where it was sent, such as `https://api.segment.io`. */
  host: z.string().max(2000),
  /** ISO time of its very first start. */
  startedAt: z.string().max(40),
  /** `interrupted`: Backfill, or the computer, ended while it was sending. */
  state: importProgressSchema.shape.state,
  failure: failureSchema.optional(),
  rows: rowTallySchema,
  events: importProgressSchema.shape.events,
  /** `deleted`: the person had everything deleted but what stands here. */
  data: z.enum(['kept', 'deleted']),
  /** The person does not want to be reminded of what it has not sent. */
  discarded: z.boolean(),
  /** Another process on this computer, such as a command without a window, writes to its folder at this moment. */
  heldElsewhere: z.boolean().optional(),
});
export type PastImport = Readonly<z.infer<typeof pastImportSchema>>;

/**
 * A folder among the imports that cannot be shown. setAside: it was damaged, and was renamed and kept. later: a later version
 * of Backfill wrote it. unreadable: this computer does not allow to read it.
 */
export const otherFolderSchema = z.strictObject({
  name: z.string().max(300),
  kind: z.enum(['setAside', 'later', 'unreadable']),
});
export type OtherFolder = Readonly<z.infer<typeof otherFolderSchema>>;

/** More than anybody scrolls through; older ones stay on the disk. */
export const mostImports = 5000;

export const historySchema = z.strictObject({
  /** The newest first. */
  imports: z.array(pastImportSchema).max(mostImports),
  others: z.array(otherFolderSchema).max(1000),
});
export type History = Readonly<z.infer<typeof historySchema>>;

/** Whether there are rows that the receiver may still be sent. */
export function isUnfinished({ state, data, rows }: PastImport): boolean {
  const ended = state === 'stopped' || state === 'failed' || state === 'interrupted';
  return ended && data === 'kept' && (rows.notSent > 0 || rows.inDoubt > 0 || rows.read === 0);
}
