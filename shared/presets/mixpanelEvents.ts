import { contextField } from './presetTargets';
import type { ColumnNames, Preset } from './preset';

/** In Mixpanel's JSON the properties stand inside of an object; in a CSV file they stand alone. */
function named(...names: readonly [string, ...string[]]): ColumnNames {
  const [first, ...rest] = names;
  return [`properties.${first}`, ...rest.map((name) => `properties.${name}`), ...names];
}

/**
 * Events of Mixpanel, as its raw export writes them, in JSON or as CSV. Times are Unix seconds. Newer projects name the person and
 * the device each by itself; in older ones `distinct_id` is all there is.
 * Source: Mixpanel Docs, "Raw Data Export API" and "Default properties".
 */
export const mixpanelEvents: Preset = {
  id: 'mixpanelEvents',
  needed: [['event', 'Event Name'], named('time'), named('distinct_id'), named('$insert_id', 'insert_id')],
  calls: ['track'],
  messageId: named('$insert_id', 'insert_id'),
  fields: [
    { columns: ['event', 'Event Name'], target: { kind: 'event' } },
    { columns: named('time'), target: { kind: 'timestamp' } },
    { columns: named('$user_id', 'distinct_id'), target: { kind: 'userId' } },
    { columns: named('$device_id'), target: { kind: 'anonymousId' } },
    { columns: named('$os'), target: contextField('os', 'name') },
    { columns: named('$os_version'), target: contextField('os', 'version') },
    { columns: named('$manufacturer'), target: contextField('device', 'manufacturer') },
    { columns: named('$model'), target: contextField('device', 'model') },
    { columns: named('$app_version_string', '$app_version'), target: contextField('app', 'version') },
    { columns: named('$current_url'), target: contextField('page', 'url') },
    { columns: named('$referrer'), target: contextField('page', 'referrer') },
    { columns: named('$city'), target: contextField('location', 'city') },
    { columns: named('$region'), target: contextField('location', 'region') },
    { columns: named('mp_country_code'), target: contextField('location', 'country') },
    { columns: named('utm_source'), target: contextField('campaign', 'source') },
    { columns: named('utm_medium'), target: contextField('campaign', 'medium') },
    { columns: named('utm_campaign'), target: contextField('campaign', 'name') },
    { columns: named('utm_term'), target: contextField('campaign', 'term') },
    { columns: named('utm_content'), target: contextField('campaign', 'content') },
  ],
  nested: [{ prefix: 'properties.', to: 'properties' }],
  notSent: [
    ...named('distinct_id', '$distinct_id_before_identity', '$identified_id', '$anon_distinct_id'),
    ...named('$insert_id', 'insert_id', '$import', '$lib_version', 'mp_lib', 'mp_sent_by_lib_version'),
    ...named(
      'mp_processing_time_ms',
      '$mp_api_endpoint',
      '$mp_api_timestamp_ms',
      '$had_persisted_distinct_id',
    ),
  ],
};
