import type { CallType } from '../model/event';

/** The table in which each call arrives. Source: Segment's warehouse schema, where the column `id` is the messageId. */
const tables: Readonly<Record<CallType, string>> = {
  identify: 'identifies',
  group: 'groups',
  alias: 'aliases',
  track: 'tracks',
  page: 'pages',
  screen: 'screens',
};

/**
 * Counts what arrived of an import in a warehouse connected to the source, one line for each kind of call. `_` and `%` do not
 * occur in the prefix, so nothing in it stands for something else; distinct, because a warehouse may get an event twice and
 * drop the second later.
 *
 * @param prefix 20 characters of `[0-9a-v]`
 */
export function verificationQuery(prefix: string, types: readonly CallType[]): string {
  return `${types
    .map(
      (type) =>
        `select '${type}' as call, count(distinct id) as arrived from your_source.${tables[type]} where id like '${prefix}-%'`,
    )
    .join('\nunion all\n')};`;
}
