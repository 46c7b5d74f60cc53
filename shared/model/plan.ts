import { z } from 'zod';
import { longestText, mostColumns } from './csv';
import { dialectSchema } from './dialect';
import { callTypes } from './event';
import { transformLimits, transformSchema } from './transform';
import { rowRuleSchema } from './rowRule';
import { valueTypes, type ValueType } from './valueType';

/** What a plan can hold; texts in characters. */
export const planLimits = {
  /** One name on the way to a value. */
  name: 500,
  /** Names on the way to a value. */
  depth: 20,
  /** A destination's name. */
  integration: 200,
  /** One value of the column that says what each row is. */
  callValue: 500,
  callValues: 1000,
  /** A fixed text, or a template. */
  text: 10_000,
  /** Between columns that are combined. */
  separator: 100,
  combined: 100,
} as const;

const pathSchema = z.array(z.string().min(1).max(planLimits.name)).min(1).max(planLimits.depth);

/** Where a value goes in the event. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'userId',
      'anonymousId',
      'previousId',
      'groupId',
      'event',
      'name',
      'category',
      'timestamp',
    ]),
  }),
  /**
   * `properties` go to track, page and screen; `traits` to identify, and to group where the row has no identify call;
   * `groupTraits` only to group; `context` to every call.
   */
  z.strictObject({ kind: z.enum(['properties', 'traits', 'groupTraits', 'context']), path: pathSchema }),
  /** One destination switched on or off by the row itself. */
  z.strictObject({ kind: z.literal('integrations'), name: z.string().min(1).max(planLimits.integration) }),
]);
export type Target = Readonly<z.infer<typeof targetSchema>>;
export type TargetKind = Target['kind'];

export { valueTypes, type ValueType };

const column = z.number().int().nonnegative();

/**
 * Where a field's text comes from.
 * constant: the same text for every row. columns: the cells that are not empty, with the separator between them.
 * template: Liquid, in which `{{ row["Order ID"] }}` is a cell by its column's name.
 */
const fromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column'), column }),
  z.strictObject({ kind: z.literal('constant'), value: z.string().max(planLimits.text) }),
  z.strictObject({
    kind: z.literal('columns'),
    columns: z.array(column).min(1).max(planLimits.combined),
    separator: z.string().max(planLimits.separator),
  }),
  z.strictObject({ kind: z.literal('template'), template: z.string().max(planLimits.text) }),
]);

/** One value of an event: its text, what is done to it, and what it is read as. */
export const fieldSchema = z.strictObject({
  from: fromSchema,
  target: targetSchema,
  type: z.enum(valueTypes),
  /** What is done to the text before it is read, in this order. */
  steps: z.array(transformSchema).max(transformLimits.steps).optional(),
  /**
   * What an empty text is sent as, inside of properties, traits and context; left out: not at all. `null` and `""` replace
   * what the receiver knew before.
   */
  whenEmpty: z.enum(['null', 'text']).optional(),
  /** Calls of the row that do not get this value. A time counts for all of them. */
  notFor: z.array(z.enum(callTypes)).max(callTypes.length).optional(),
});
export type Field = Readonly<z.infer<typeof fieldSchema>>;

/** What each row is: the same calls for all rows, or what a column says. */
export const callsSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('row'), types: z.array(z.enum(callTypes)).max(6) }),
  z.strictObject({
    by: z.literal('column'),
    column: z.number().int().nonnegative(),
    /** A value that is not listed makes the row invalid; an empty list of types leaves the row out on purpose. */
    values: z
      .array(
        z.strictObject({
          value: z.string().max(planLimits.callValue),
          types: z.array(z.enum(callTypes)).max(6),
        }),
      )
      .max(planLimits.callValues),
  }),
]);
export type Calls = Readonly<z.infer<typeof callsSchema>>;

export const destinationsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('only'),
    names: z.array(z.string().min(1).max(planLimits.integration)).max(200),
  }),
]);
export type Destinations = Readonly<z.infer<typeof destinationsSchema>>;

/**
 * What a row's events are known by, so that Segment keeps an event once that comes twice. Left out: the file and the row's
 * number in it. Each is followed by a letter for the call.
 * column: the row's own id, where it is one that every destination takes, else its hash.
 * columns: the hash of these cells. content: the hash of all that is sent of the row, so that repeated rows become one event.
 * first: a cell that holds the beginning of the id under which the row was sent before.
 */
const messageIdsSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('column'), column }),
  z.strictObject({ by: z.literal('columns'), columns: z.array(column).min(1).max(100) }),
  z.strictObject({ by: z.literal('content') }),
  z.strictObject({ by: z.literal('first'), column }),
]);

/** Every decision the person made. Nothing else steers an import. */
export const planSchema = z.strictObject({
  version: z.literal(1),
  dialect: dialectSchema,
  columns: z.array(z.string().max(longestText)).max(mostColumns),
  calls: callsSchema,
  fields: z.array(fieldSchema).max(10_000),
  time: z.strictObject({
    /** IANA name; times without a zone of their own are read in it. */
    zone: z.string().min(1).max(100),
    /** What a row without a time becomes. `importStart` is only ever set by the person. */
    whenMissing: z.enum(['invalid', 'importStart']),
  }),
  destinations: destinationsSchema,
  messageIds: messageIdsSchema.optional(),
  /** Which rows are sent; left out: all of them. */
  rule: rowRuleSchema.optional(),
});
export type Plan = Readonly<z.infer<typeof planSchema>>;
