import fc from 'fast-check';
import { callTypes } from '../../../shared/model/event';
import { type Field, type Target, valueTypes } from '../../../shared/model/plan';
import type { Transform } from '../../../shared/model/transform';
import { anyText } from './anyText';

const text = anyText(12);
/** Any transformation, with texts of up to 12 characters. */
export const anyStep: fc.Arbitrary<Transform> = fc.oneof(
  fc.constantFrom<Transform[]>({ do: 'trim' }, { do: 'spaces' }, { do: 'sha256' }, { do: 'uuid' }),
  fc.record({ do: fc.constant('case' as const), to: fc.constantFrom('lower', 'upper', 'title', 'sentence') }),
  fc.record({ do: fc.constant('replace' as const), find: text, with: text }),
  fc.record({
    do: fc.constant('replace' as const),
    find: text,
    with: text,
    pattern: fc.constant(true as const),
  }),
  fc.record({ do: fc.constantFrom('split' as const, 'join' as const), separator: text }),
  fc.record({ do: fc.constant('default' as const), text }),
  fc.record({
    do: fc.constant('map' as const),
    pairs: fc.array(fc.record({ from: text, to: text }), { maxLength: 3 }),
    otherwise: fc.record({ kind: fc.constant('text' as const), text }),
  }),
  fc.record({ do: fc.constant('number' as const), multiply: fc.constantFrom('100', '0.01', '1e3') }),
  fc.record({ do: fc.constant('mask' as const), keep: fc.nat(9) }),
);

const path = fc.array(fc.constantFrom('a', 'b', '__proto__', 'library', 'category', 'é'), {
  minLength: 1,
  maxLength: 3,
});
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'userId',
      'anonymousId',
      'previousId',
      'groupId',
      'event',
      'name',
      'category',
      'timestamp',
    ),
  }),
  fc.record({ kind: fc.constantFrom('properties', 'traits', 'groupTraits', 'context'), path }),
  fc.record({
    kind: fc.constant('integrations' as const),
    name: fc.constantFrom('All', 'Slack', 'Segment.io', '__proto__'),
  }),
);
/** Of a table of five columns that are called `a`, `b`, `__proto__`, `First name` and `row`. */
const from: fc.Arbitrary<Field['from']> = fc.oneof(
  fc.record({ kind: fc.constant('column' as const), column: fc.nat(4) }),
  fc.record({ kind: fc.constant('constant' as const), value: fc.string({ maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('columns' as const),
    columns: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
    separator: fc.constantFrom('', ' ', '"'),
  }),
  fc.record({
    kind: fc.constant('template' as const),
    template: fc.constantFrom(
      '{{ a }}',
      '{{ row["First name"] | upcase }}-{{ row["__proto__"] }}',
      '{% if b == "" %}{{ a | append: a }}{% endif %}',
      '{{ a | times: b }}',
      '{{ nobody }}',
      '{{ broken',
    ),
  }),
);

/** Any field, with transformations, an empty-cell policy and calls that do not get it. */
export const anyField: fc.Arbitrary<Field> = fc.record(
  {
    from,
    target,
    type: fc.constantFrom(...valueTypes),
    steps: fc.array(anyStep, { maxLength: 3 }),
    whenEmpty: fc.constantFrom('null' as const, 'text' as const),
    notFor: fc.subarray([...callTypes]),
  },
  { requiredKeys: ['from', 'target', 'type'] },
);
