import { z } from 'zod';
import { filePreviewSchema, longestText, mostColumns } from './csv';
import { dialectSchema } from './dialect';
import { planSchema } from './plan';

const names = z.array(z.string().max(1000)).max(10_000);

/** What a file holds besides the table that is shown: `entries` of a zip file, `sheets` of a workbook, by their names. */
export const filePartsSchema = z.strictObject({ entries: names.optional(), sheets: names.optional() });
export type FileParts = Readonly<z.infer<typeof filePartsSchema>>;

/** One of them, of which everything else is found out. */
export const filePartSchema = z.strictObject({
  entry: z.string().max(1000).optional(),
  sheet: z.string().max(1000).optional(),
});
export type FilePart = Readonly<z.infer<typeof filePartSchema>>;

const cells = z.array(z.string().max(longestText)).max(mostColumns);

/**
 * What nothing in the file decides, as results to choose from, the likeliest first: each is a whole dialect. encoding: one
 * value of the file, read each way. table: the first rows, cut each way.
 */
export const fileDoubtSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('encoding'),
    options: z
      .array(z.strictObject({ dialect: dialectSchema, example: z.string().max(200) }))
      .min(2)
      .max(4),
  }),
  z.strictObject({
    kind: z.literal('table'),
    options: z
      .array(z.strictObject({ dialect: dialectSchema, rows: z.array(cells).max(5) }))
      .min(2)
      .max(3),
  }),
]);
export type FileDoubt = Readonly<z.infer<typeof fileDoubtSchema>>;

/**
 * Tells apart the readings of a file, of which each may have another dialect: what is reported later about one that was left
 * behind is not about the one that is shown.
 */
export const readingSchema = z.number().int().nonnegative();

/** A file as it is shown when it is opened. */
export const openedFileSchema = filePreviewSchema.extend({
  /** Missing where nothing is reported later. */
  reading: readingSchema.optional(),
  parts: filePartsSchema.optional(),
  /** Nothing is sent until the person has chosen. */
  doubt: fileDoubtSchema.optional(),
  /** There when it holds rows that were saved to be sent again; `plan`: by which they were sent first, where that is known. */
  retry: z.strictObject({ plan: planSchema.optional() }).optional(),
});
export type OpenedPreview = Readonly<z.infer<typeof openedFileSchema>>;
