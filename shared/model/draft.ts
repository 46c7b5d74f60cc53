import { z } from 'zod';
import { planSchema } from './plan';
import { receiverSchema } from './source';
import { steps } from './step';

/** How far somebody has come with a file that is not imported yet. */
export const draftSchema = z.strictObject({
  step: z.enum(steps),
  plan: planSchema,
  receiver: receiverSchema,
  /** How a file of rows that were saved to be sent again is taken. */
  retryAs: z.enum(['first', 'new']),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** A draft as it is offered: `name` of its file, and the ISO time of its last change. */
export const offeredDraftSchema = z.strictObject({
  name: z.string().max(1000),
  step: z.enum(steps),
  savedAt: z.string().max(40),
});
export type OfferedDraft = Readonly<z.infer<typeof offeredDraftSchema>>;
