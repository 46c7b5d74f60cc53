import { z } from 'zod';

/**
 * In which order events reach their receiver. file: they leave in the order of the file, several requests at once, so that a
 * later one may overtake. person: as in the file, and what is about the same person never overtakes.
 */
export const sendingOrders = ['file', 'person'] as const;

/** How requests are sent. Nothing of it changes an event, so that an import may go on with other options. */
export const sendingOptionsSchema = z.strictObject({
  /** Requests are packed with gzip. Left out: they are not. */
  compress: z.boolean().optional(),
  /** Left out: the order of the file. */
  order: z.enum(sendingOrders).optional(),
});
export type SendingOptions = Readonly<z.infer<typeof sendingOptionsSchema>>;
