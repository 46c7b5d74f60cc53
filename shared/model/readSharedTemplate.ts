import { planSchema } from './plan';
import { sharedTemplateSchema, type TemplatePlan } from './template';

/** What a file of JSON holds, if it is a template, or a plan, which is a template for its own file. */
export function readSharedTemplate(
  value: unknown,
): { readonly name?: string; readonly plan: TemplatePlan } | undefined {
  const template = sharedTemplateSchema.safeParse(value);
  if (template.success) return { name: template.data.name, plan: template.data.plan };
  const plan = planSchema.safeParse(value);
  if (!plan.success) return undefined;
  const { dialect: _, ...rest } = plan.data;
  return { plan: rest };
}
