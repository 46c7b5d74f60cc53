import type { Speed } from '../model/speed';

/**
 * The speeds that are offered by name, in events a second. Segment lets all sources of a workspace send 1,000 a second
 * together, live traffic included: the usual speed leaves it half of them.
 * Source: https://www.twilio.com/docs/segment/connections/rate-limits
 */
export const speeds = { gentle: 100, standard: 500, fast: 1000, most: null } as const satisfies Record<
  string,
  Speed
>;
export type SpeedName = keyof typeof speeds;
