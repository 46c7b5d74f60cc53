import type { Plan } from '../../../shared/model/plan';

/** What can make two rows the same event. */
export const repeatsWays = ['row', 'column', 'columns', 'content', 'first'] as const;
export type RepeatsWay = (typeof repeatsWays)[number];

export function repeatsWay(ids: Plan['messageIds']): RepeatsWay {
  return ids?.by ?? 'row';
}

/** First ids are in files that Backfill saved, and nowhere else: nobody else is asked about them. */
export function waysFor(ids: Plan['messageIds']): readonly RepeatsWay[] {
  return repeatsWays.filter((way) => way !== 'first' || ids?.by === 'first');
}
