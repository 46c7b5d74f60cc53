import type { Target } from '../model/plan';
import type { KnownField } from './synonyms/knownFields';

/** The place of the event that a known field stands in. */
export function knownTarget(field: KnownField): Target {
  switch (field) {
    case 'userId':
    case 'anonymousId':
    case 'groupId':
    case 'previousId':
    case 'event':
      return { kind: field };
    case 'time':
    case 'factTime':
      return { kind: 'timestamp' };
    default: {
      const [table, ...path] = field.split('.');
      return { kind: table === 'traits' ? 'traits' : 'properties', path };
    }
  }
}
