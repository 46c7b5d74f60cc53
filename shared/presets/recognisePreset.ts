import { normaliseName } from '../pipeline/columnName';
import { amplitudeEvents } from './amplitudeEvents';
import { googleAnalyticsEvents } from './googleAnalyticsEvents';
import { hubspotContacts } from './hubspotContacts';
import { mixpanelEvents } from './mixpanelEvents';
import type { Preset } from './preset';
import { shopifyOrders } from './shopifyOrders';
import { stripePayments } from './stripePayments';

export const presets: readonly Preset[] = [
  shopifyOrders,
  stripePayments,
  hubspotContacts,
  mixpanelEvents,
  amplitudeEvents,
  googleAnalyticsEvents,
];

/** The export that these columns are of: it has all that tells it from others. Of several the one that needs most. */
export function recognisePreset(columns: readonly string[]): Preset | undefined {
  const names = new Set(columns.map(normaliseName));
  return presets
    .filter(({ needed }) => needed.every((one) => one.some((name) => names.has(normaliseName(name)))))
    .toSorted((one, other) => other.needed.length - one.needed.length)[0];
}
