import type { CallType, JsonObject, SegmentEvent } from '../model/event';
import { assertNever } from '../model/failure';
import { calls } from '../segment/calls';

/** What a row says, read once and shared by its calls. */
export interface EventParts {
  /** `''` when it is missing or not understood: such a row is stopped. */
  readonly timestamp: string;
  readonly userId: string | undefined;
  readonly anonymousId: string | undefined;
  readonly previousId: string | undefined;
  readonly groupId: string | undefined;
  readonly event: string | undefined;
  readonly name: string | undefined;
  readonly category: string | undefined;
  readonly properties: JsonObject;
  readonly traits: JsonObject;
  readonly groupTraits: JsonObject;
  readonly context: JsonObject;
  readonly integrations: JsonObject;
  readonly metadata: JsonObject;
}

/**
 * The event that @segment/analytics-node 3.1.0 emits for the same call, its keys in the same order.
 * `idStart` is the messageId without its last letter.
 */
export function buildEvent(type: CallType, parts: EventParts, idStart: string): SegmentEvent {
  const { timestamp, context, integrations } = parts;
  const userId = parts.userId === undefined ? undefined : { userId: parts.userId };
  const anonymousId = parts.anonymousId === undefined ? undefined : { anonymousId: parts.anonymousId };
  const end = { messageId: idStart + calls[type].letter, _metadata: parts.metadata };
  switch (type) {
    case 'track': {
      const event = parts.event === undefined ? undefined : { event: parts.event };
      const { properties } = parts;
      return {
        timestamp,
        integrations,
        ...event,
        type,
        properties,
        context,
        ...userId,
        ...anonymousId,
        ...end,
      };
    }
    case 'identify':
      return {
        timestamp,
        integrations,
        type,
        ...userId,
        traits: parts.traits,
        context,
        ...anonymousId,
        ...end,
      };
    case 'group': {
      const groupId = parts.groupId === undefined ? undefined : { groupId: parts.groupId };
      return {
        timestamp,
        integrations,
        type,
        traits: parts.groupTraits,
        ...groupId,
        context,
        ...anonymousId,
        ...userId,
        ...end,
      };
    }
    case 'page':
    case 'screen': {
      const category = parts.category === undefined ? undefined : { category: parts.category };
      const name = parts.name === undefined ? undefined : { name: parts.name };
      // The library copies a page's category into its properties, and a screen's not.
      const properties = type === 'page' ? { ...parts.properties, ...category } : parts.properties;
      return {
        timestamp,
        integrations,
        type,
        properties,
        ...category,
        ...name,
        context,
        ...anonymousId,
        ...userId,
        ...end,
      };
    }
    case 'alias': {
      const previousId = parts.previousId === undefined ? undefined : { previousId: parts.previousId };
      return { timestamp, integrations, ...userId, type, ...previousId, context, ...end };
    }
    default:
      return assertNever(type);
  }
}
