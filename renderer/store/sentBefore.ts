import { type Plan, planSchema } from '../../shared/model/plan';
import type { Receiver } from '../../shared/model/source';
import type { Run } from './sendSlice';

/** What is about to be sent. */
export interface Sending {
  readonly file: { readonly name: string; readonly size: number };
  readonly plan: Plan;
  readonly receiver: Receiver;
}

/**
 * The latest of these imports whose accepted events would be at the same source twice. With the same plan the rows
 * keep their message ids and Segment drops what it has; a changed plan gives new ids. Practice is there to try plans out.
 */
export function sentBefore(earlier: readonly Run[], { file, plan, receiver }: Sending): Run | null {
  if (receiver.kind === 'practice') return null;
  const before = earlier.findLast(
    (run) =>
      run.file.name === file.name &&
      run.file.size === file.size &&
      run.receiver.kind === 'source' &&
      run.receiver.sourceId === receiver.sourceId &&
      (run.progress?.events.accepted ?? 0) > 0 &&
      !isSamePlan(run.plan, plan),
  );
  return before ?? null;
}

function isSamePlan(a: Plan, b: Plan): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Parsing puts the members in the order of the schema, however the plan was put together. */
function canonical(plan: Plan): string {
  const parsed = planSchema.safeParse(plan);
  return JSON.stringify(parsed.success ? parsed.data : plan);
}
