import type { CallType } from '../model/event';
import type { Plan, TargetKind } from '../model/plan';
import { goesTo } from './fieldIsUsed';

/** The field that such a value of a call is read from: the last one that the call may have; -1: none. */
export function slotFor(plan: Plan, type: CallType, kind: TargetKind): number {
  return plan.fields.findLastIndex((field) => field.target.kind === kind && goesTo(field, type));
}
