import type { CallType } from '../model/event';
import type { Target, ValueType } from '../model/plan';
import type { Transform } from '../model/transform';

export const presetIds = [
  'shopifyOrders',
  'stripePayments',
  'hubspotContacts',
  'mixpanelEvents',
  'amplitudeEvents',
  'googleAnalyticsEvents',
] as const;
export type PresetId = (typeof presetIds)[number];

/** Names that one column has in the versions of an export. Capital letters and what stands between the words do not count. */
export type ColumnNames = readonly [string, ...string[]];

/** Where a column of the export goes. */
export interface PresetField {
  /** The first of these that the file has, and that is mostly filled, where several are. */
  readonly columns: ColumnNames;
  readonly target: Target;
  /** Left out: as the column's values suggest. */
  readonly type?: ValueType;
  readonly steps?: readonly Transform[];
}

/** What a well-known export means, so that nobody has to say it. */
export interface Preset {
  readonly id: PresetId;
  /** Together they tell this export from all others. */
  readonly needed: readonly ColumnNames[];
  readonly calls: readonly CallType[];
  /** A column may stand in several of them; it becomes the first, and the others besides. */
  readonly fields: readonly PresetField[];
  /** Columns of JSON whose names begin so: what follows stands in `to`. */
  readonly nested?: readonly { readonly prefix: string; readonly to: 'properties' | 'contextTraits' }[];
  /** The same text in every event. */
  readonly texts?: readonly { readonly value: string; readonly target: Target }[];
  /** Columns that say nothing of what happened: a name, or its beginning with a star behind it. */
  readonly notSent: readonly string[];
  /** The zone of times that name none, where the export always has the same one. */
  readonly zone?: 'UTC';
  /** Only rows in which this column is filled are sent. */
  readonly onlyFilled?: ColumnNames;
  /** The id of each event or row. */
  readonly messageId?: ColumnNames;
}
