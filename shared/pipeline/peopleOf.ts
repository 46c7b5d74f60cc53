import type { Plan, TargetKind } from '../model/plan';
import type { PreparedEvent } from './preparedEvent';

/**
 * Whom a row is about, as a function of its events: the person's and the visitor's id, and the one that an alias replaces. They
 * are kept in one list, because Segment knows a person by any of them.
 */
export function peopleOf(plan: Plan): (events: readonly PreparedEvent[]) => readonly string[] {
  const kinds: readonly TargetKind[] = ['userId', 'anonymousId', 'previousId'];
  const slots = kinds.flatMap((kind) =>
    plan.fields.flatMap(({ target }, slot) => (target.kind === kind ? [slot] : [])),
  );
  return ([event]) =>
    slots.flatMap((slot) => {
      // All events of a row are about the same people.
      const id = event?.text(slot);
      return id === undefined ? [] : [id];
    });
}
