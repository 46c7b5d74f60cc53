import { contextField, property } from './presetTargets';
import type { Preset } from './preset';

/**
 * Events of Google Analytics 4, as its export to BigQuery has them. Times are Unix microseconds. The parameters of an event are one
 * list of names and values there, and arrive as that list. Where the visitor came from first is no fact of each event.
 * Source: Google Analytics Help, "BigQuery Export schema".
 */
export const googleAnalyticsEvents: Preset = {
  id: 'googleAnalyticsEvents',
  needed: [['event_date'], ['event_timestamp'], ['event_name'], ['user_pseudo_id']],
  calls: ['track'],
  fields: [
    { columns: ['event_name'], target: { kind: 'event' } },
    { columns: ['event_timestamp'], target: { kind: 'timestamp' } },
    { columns: ['user_id'], target: { kind: 'userId' } },
    { columns: ['user_pseudo_id'], target: { kind: 'anonymousId' } },
    { columns: ['event_params'], target: property('event_params'), type: 'json' },
    { columns: ['items'], target: property('items'), type: 'json' },
    { columns: ['ecommerce.transaction_id'], target: property('order_id'), type: 'text' },
    { columns: ['ecommerce.purchase_revenue'], target: property('revenue'), type: 'number' },
    { columns: ['ecommerce.tax_value'], target: property('tax'), type: 'number' },
    { columns: ['ecommerce.shipping_value'], target: property('shipping'), type: 'number' },
    { columns: ['ecommerce.refund_value'], target: property('refund'), type: 'number' },
    { columns: ['event_value_in_usd'], target: property('value_in_usd'), type: 'number' },
    { columns: ['platform'], target: property('platform'), type: 'text' },
    { columns: ['device.category'], target: contextField('device', 'type'), type: 'text' },
    { columns: ['device.mobile_brand_name'], target: contextField('device', 'manufacturer'), type: 'text' },
    { columns: ['device.mobile_model_name'], target: contextField('device', 'model'), type: 'text' },
    { columns: ['device.operating_system'], target: contextField('os', 'name'), type: 'text' },
    { columns: ['device.operating_system_version'], target: contextField('os', 'version'), type: 'text' },
    { columns: ['device.language'], target: contextField('locale'), type: 'text' },
    { columns: ['geo.city'], target: contextField('location', 'city'), type: 'text' },
    { columns: ['geo.region'], target: contextField('location', 'region'), type: 'text' },
    { columns: ['geo.country'], target: contextField('location', 'country'), type: 'text' },
    { columns: ['app_info.id'], target: contextField('app', 'namespace'), type: 'text' },
    { columns: ['app_info.version'], target: contextField('app', 'version'), type: 'text' },
    {
      columns: ['collected_traffic_source.manual_source'],
      target: contextField('campaign', 'source'),
      type: 'text',
    },
    {
      columns: ['collected_traffic_source.manual_medium'],
      target: contextField('campaign', 'medium'),
      type: 'text',
    },
    {
      columns: ['collected_traffic_source.manual_campaign_name'],
      target: contextField('campaign', 'name'),
      type: 'text',
    },
  ],
  notSent: [
    'event_date',
    'event_previous_timestamp',
    'event_bundle_sequence_id',
    'event_server_timestamp_offset',
    'stream_id',
    'batch_event_index',
    'batch_ordering_id',
    'batch_page_id',
    'is_active_user',
    'user_first_touch_timestamp',
    'user_properties',
    'user_ltv.*',
    'privacy_info.*',
    'publisher.*',
    'traffic_source.*',
    'session_traffic_source_last_click.*',
    'collected_traffic_source.*',
    'event_dimensions.*',
    'app_info.*',
    'device.*',
    'geo.*',
    'ecommerce.*',
  ],
};
