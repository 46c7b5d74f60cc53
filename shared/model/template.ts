import { z } from 'zod';
import { planSchema } from './plan';

export const templateLimits = { name: 200, versions: 20, templates: 500 } as const;

/** Every decision but how one file is read; columns are found again by their names. */
export const templatePlanSchema = planSchema.omit({ dialect: true });
export type TemplatePlan = Readonly<z.infer<typeof templatePlanSchema>>;

export const templateNameSchema = z.string().min(1).max(templateLimits.name);
const time = z.string().max(40);

/** A template as the window knows it. Times are ISO. */
export const templateSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: templateNameSchema,
  /** When a file was set up by it last. */
  usedAt: time.optional(),
  /** When each version was saved, the newest first. */
  versions: z.array(time).min(1).max(templateLimits.versions),
  /** The newest version. */
  plan: templatePlanSchema,
});
export type Template = Readonly<z.infer<typeof templateSchema>>;

/** restore: an older version becomes the newest one; the others stay. */
export const templateChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), name: templateNameSchema }),
  z.strictObject({ kind: z.literal('duplicate') }),
  z.strictObject({ kind: z.literal('restore'), savedAt: time }),
  z.strictObject({ kind: z.literal('used') }),
  z.strictObject({ kind: z.literal('delete') }),
]);
export type TemplateChange = Readonly<z.infer<typeof templateChangeSchema>>;

/** A template in a file of its own, to be handed on. */
export const sharedTemplateSchema = z.strictObject({
  kind: z.literal('backfill-template'),
  version: z.literal(1),
  name: templateNameSchema,
  plan: templatePlanSchema,
});
export type SharedTemplate = Readonly<z.infer<typeof sharedTemplateSchema>>;
