import type { CallType } from '../model/event';

/** `id` stands for a userId or an anonymousId: one of the two is enough. */
export type RequiredField = 'id' | 'userId' | 'groupId' | 'previousId' | 'event';

export interface CallFacts {
  /** Without these, Segment answers 200 and drops the event. Source: Segment Spec, and its list of discards. */
  readonly required: readonly RequiredField[];
  /** Where the row's facts go. `none`: an alias carries nothing but the two ids. */
  readonly body: 'properties' | 'traits' | 'none';
  /** Fields of the event itself that the call understands, beyond the ids. */
  readonly fields: readonly ('event' | 'name' | 'category' | 'groupId' | 'previousId')[];
  /** Last part of the messageId. */
  readonly letter: 't' | 'i' | 'g' | 'p' | 's' | 'a';
  /** Key of the plain words for it in the window's texts. */
  readonly words: `calls.${CallType}`;
}

/** Segment's six calls. Source: Segment Spec; alias after its HTTP table, where both ids are required. */
export const calls: Readonly<Record<CallType, CallFacts>> = {
  identify: { required: ['id'], body: 'traits', fields: [], letter: 'i', words: 'calls.identify' },
  group: {
    required: ['id', 'groupId'],
    body: 'traits',
    fields: ['groupId'],
    letter: 'g',
    words: 'calls.group',
  },
  alias: {
    required: ['userId', 'previousId'],
    body: 'none',
    fields: ['previousId'],
    letter: 'a',
    words: 'calls.alias',
  },
  track: {
    required: ['id', 'event'],
    body: 'properties',
    fields: ['event'],
    letter: 't',
    words: 'calls.track',
  },
  page: {
    required: ['id'],
    body: 'properties',
    fields: ['name', 'category'],
    letter: 'p',
    words: 'calls.page',
  },
  screen: {
    required: ['id'],
    body: 'properties',
    fields: ['name', 'category'],
    letter: 's',
    words: 'calls.screen',
  },
};
