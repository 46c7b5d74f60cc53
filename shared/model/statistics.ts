import { z } from 'zod';

const count = z.number().int().nonnegative();

export const callCountsSchema = z.strictObject({
  identify: count,
  group: count,
  alias: count,
  track: count,
  page: count,
  screen: count,
});

/** From fine to coarse. */
export const timeUnits = ['day', 'month', 'year', 'decade', 'century'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** As many bars as can be told apart. */
export const mostBars = 150;

/** Events over time: one bar follows the other without a gap, so that a stretch without events is seen. */
export const histogramSchema = z.strictObject({
  unit: z.enum(timeUnits),
  /** `start` is the UTC day, month or year that the bar begins with: `2024-01-31`, `2024-01` or `2024`. */
  bars: z
    .array(z.strictObject({ start: z.string().max(10), count }))
    .min(1)
    .max(mostBars),
});
export type Histogram = Readonly<z.infer<typeof histogramSchema>>;

/** ISO times of the first and the last event. */
export const timeRangeSchema = z.strictObject({ first: z.string().max(40), last: z.string().max(40) });

/** Characters of an event's name that are counted and shown. */
export const nameLength = 500;
const namesSchema = z.array(z.strictObject({ name: z.string().max(nameLength), count }));

/** Events by what they are, when they happened and what they are called. */
export const eventSummarySchema = z.strictObject({
  events: z.strictObject({ total: count, byType: callCountsSchema }),
  timeRange: timeRangeSchema.optional(),
  histogram: histogramSchema.optional(),
  /** The most frequent names first. */
  eventNames: namesSchema.max(50),
});
export type EventSummary = Readonly<z.infer<typeof eventSummarySchema>>;

/** Names beyond these are not counted one by one: a file that makes a name of every row has no frequent ones. */
export const nameLimit = 10_000;
/** Days, months or years beyond these are counted by the next coarser unit. */
export const timeLimit = 4096;

/** Everything that an event tally has counted, as it is kept on disk and taken up again. */
export const eventCountsSchema = z.strictObject({
  byType: callCountsSchema,
  names: z.array(z.tuple([z.string().max(nameLength), count])).max(nameLimit),
  /** Keys count days, months or years: see the tally of times. */
  times: z.strictObject({
    unit: z.enum(['day', 'month', 'year']),
    counts: z.array(z.tuple([count, count])).max(10_000),
  }),
  range: timeRangeSchema.optional(),
});
export type EventCounts = Readonly<z.infer<typeof eventCountsSchema>>;
