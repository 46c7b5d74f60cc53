import type { SegmentEvent } from '../../../shared/model/event';
import type { Target } from '../../../shared/model/plan';
import { type JsonPath, isWithin } from '../../components/jsonLines';

/** Where the field's value stands in this event, or null when the event has no place for it. */
export function targetPath(target: Target, event: SegmentEvent): JsonPath | null {
  if ('name' in target) return ['integrations', target.name];
  if ('path' in target) {
    // Traits of a group stand under the event's traits, too.
    if (target.kind === 'groupTraits' && event.type !== 'group') return null;
    const container = target.kind === 'groupTraits' ? 'traits' : target.kind;
    return event[container] ? [container, ...target.path] : null;
  }
  return event[target.kind] === undefined ? null : [target.kind];
}

/** Whether a line of the event's JSON shows this field's value. */
export function showsTarget(path: JsonPath, target: Target, event: SegmentEvent): boolean {
  const place = targetPath(target, event);
  return place !== null && isWithin(path, place);
}
