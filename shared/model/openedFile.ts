import { z } from 'zod';
import { filePreviewSchema } from './csv';
import { planSchema } from './plan';

/** A file as it is shown when it is opened. */
export const openedFileSchema = filePreviewSchema.extend({
  /** There when it holds rows that were saved to be sent again; `plan`: by which they were sent first, where that is known. */
  retry: z.strictObject({ plan: planSchema.optional() }).optional(),
});
export type OpenedPreview = Readonly<z.infer<typeof openedFileSchema>>;
