import { z } from 'zod';
import { waitReasons } from '../../shared/model/run';

const count = z.number().int().nonnegative();
const byReason = z.partialRecord(z.enum(waitReasons), z.number().nonnegative());

/** What an import took, in all its runs together. */
export const runNumbersSchema = z.strictObject({
  pauses: count,
  requests: count,
  retries: count,
  /** Retries by what was in the way. */
  retriesBy: byReason,
  /** Milliseconds in which nothing moved, by what was in the way. */
  waited: byReason,
  elapsedMilliseconds: z.number().nonnegative(),
  /** Milliseconds to add to this computer's clock to have the receiver's; missing while nobody knows. */
  clockOffset: z.number().optional(),
});
export type RunNumbers = Readonly<z.infer<typeof runNumbersSchema>>;

export const noNumbers: RunNumbers = {
  pauses: 0,
  requests: 0,
  retries: 0,
  retriesBy: {},
  waited: {},
  elapsedMilliseconds: 0,
};
