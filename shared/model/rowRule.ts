import { z } from 'zod';

/** What a rule can hold. */
export const ruleLimits = { conditions: 20, groups: 20, values: 100, value: 1000 } as const;

const column = z.number().int().nonnegative();
const value = z.string().max(ruleLimits.value);

export const wordTests = ['is', 'isNot'] as const;
export const textTests = ['contains', 'containsNot'] as const;
export const fillTests = ['empty', 'filled'] as const;
/** `until` and `since` take the day itself in. */
export const timeTests = ['before', 'until', 'after', 'since'] as const;
export const numberTests = ['less', 'atMost', 'more', 'atLeast'] as const;

/**
 * What one cell of a row must be. Texts are compared without regard to capital letters and outer spaces. A time is a day,
 * `2024-01-31`, or a moment, `2024-01-31T09:30`, in the plan's zone; a number is written as `-12.5`. An empty cell is not
 * before, after, less or more than anything, and does not contain anything.
 */
export const conditionSchema = z.discriminatedUnion('test', [
  /** Any of the values. */
  z.strictObject({ column, test: z.enum(wordTests), values: z.array(value).max(ruleLimits.values) }),
  z.strictObject({ column, test: z.enum(textTests), value }),
  z.strictObject({ column, test: z.enum(fillTests) }),
  z.strictObject({ column, test: z.enum(timeTests), value }),
  z.strictObject({ column, test: z.enum(numberTests), value }),
]);
export type Condition = Readonly<z.infer<typeof conditionSchema>>;

/**
 * Which rows are sent; all others are left out. `join` stands between the conditions of a group, the other word between
 * groups: (a and b) or (c and d).
 */
export const rowRuleSchema = z.strictObject({
  join: z.enum(['and', 'or']),
  groups: z.array(z.array(conditionSchema).min(1).max(ruleLimits.conditions)).min(1).max(ruleLimits.groups),
});
export type RowRule = Readonly<z.infer<typeof rowRuleSchema>>;

/** How many rows of a file a rule sends, as far as it was read; `unclear`: those that are stopped, because nobody can say. */
export const keptRowsSchema = z.strictObject({
  countId: z.string().min(1).max(64),
  rows: z.number().int().nonnegative(),
  kept: z.number().int().nonnegative(),
  unclear: z.number().int().nonnegative(),
  done: z.boolean(),
});
export type KeptRows = Readonly<z.infer<typeof keptRowsSchema>>;

/** Every condition of every group. */
export function conditionsOf(rule: RowRule): readonly Condition[] {
  return rule.groups.flat();
}

/** Whether both ask for the same, in the same order. */
export function sameRules(a: RowRule | undefined, b: RowRule | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
