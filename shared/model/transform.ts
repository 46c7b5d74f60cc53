import { z } from 'zod';

/** What the parts of a transformation can hold; texts in characters. */
export const transformLimits = {
  /** Transformations of one field. */
  steps: 20,
  /** A text that is looked for, put in, or stands between others. */
  text: 1000,
  /** A text that stands for an empty cell or for a value. */
  value: 10_000,
  pairs: 1000,
  /** Decimals of a number. */
  decimals: 15,
  /** Characters that stay readable when the others are masked. */
  kept: 100,
} as const;

const text = z.string().max(transformLimits.text);
const value = z.string().max(transformLimits.value);

export const letterCases = ['lower', 'upper', 'title', 'sentence'] as const;
export type LetterCase = (typeof letterCases)[number];

/**
 * What is done to a field's text before it is read as its type: text in, text out, one after the other.
 * spaces: every run of them becomes one. split: a list in JSON, for the type `list`; join: the reverse.
 * sha256: 64 lower-case hex digits of the UTF-8 text. uuid: a UUID made of the text, the same for the same text.
 */
export const transformSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['trim', 'spaces', 'sha256', 'uuid']) }),
  z.strictObject({ do: z.literal('case'), to: z.enum(letterCases) }),
  z.strictObject({
    do: z.literal('replace'),
    /** Empty: nothing is replaced. */
    find: text,
    with: text,
    /** `find` is a regular expression, as RE2 understands them; `with` may name its groups: `$1`. */
    pattern: z.literal(true).optional(),
    ignoreCase: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('split'), separator: text }),
  z.strictObject({ do: z.literal('join'), separator: text }),
  /** For a text that is empty or holds nothing but spaces. */
  z.strictObject({ do: z.literal('default'), text: value }),
  z.strictObject({
    do: z.literal('map'),
    pairs: z.array(z.strictObject({ from: value, to: value })).max(transformLimits.pairs),
    /** What a text becomes that no pair names. */
    otherwise: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['keep', 'leaveOut']) }),
      z.strictObject({ kind: z.literal('text'), text: value }),
    ]),
  }),
  z.strictObject({
    do: z.literal('number'),
    /** A decimal number, such as `100`. */
    multiply: z.string().max(40).optional(),
    divide: z.string().max(40).optional(),
    /** Rounded to so many, and filled up to them; left out: as many as there are. */
    decimals: z.number().int().min(0).max(transformLimits.decimals).optional(),
  }),
  /** All but the last characters become stars. */
  z.strictObject({ do: z.literal('mask'), keep: z.number().int().min(0).max(transformLimits.kept) }),
]);
export type Transform = Readonly<z.infer<typeof transformSchema>>;
