import type { Target, ValueType } from '../model/plan';

export interface ReservedField {
  readonly target: Extract<Target, { path: string[] }>;
  readonly type: ValueType;
}

type Kind = ReservedField['target']['kind'];

function fields(kind: Kind, type: ValueType, names: string): ReservedField[] {
  return names.split(' ').map((name) => ({ target: { kind, path: name.split('.') }, type }));
}

/** What Segment understands beyond free names, with the type it asks for. Dates are ISO 8601 text. */
export const reservedFields: readonly ReservedField[] = [
  // Source: Segment Spec, identify.
  ...fields('traits', 'text', 'email firstName lastName name phone username title gender birthday createdAt'),
  ...fields('traits', 'text', 'avatar description website id'),
  ...fields('traits', 'number', 'age'),
  ...fields('traits', 'text', 'address.street address.city address.postalCode address.state address.country'),
  ...fields('traits', 'text', 'company.name company.id company.industry company.plan'),
  ...fields('traits', 'number', 'company.employee_count'),
  // Source: Segment Spec, group. Employees are text in its table, a number in its example and in its libraries.
  ...fields('groupTraits', 'text', 'name industry website plan email phone createdAt description avatar id'),
  ...fields('groupTraits', 'number', 'employees'),
  ...fields(
    'groupTraits',
    'text',
    'address.street address.city address.postalCode address.state address.country',
  ),
  // Source: Segment Spec, track, and ecommerce v2.
  ...fields(
    'properties',
    'number',
    'revenue value total subtotal shipping tax discount price quantity position',
  ),
  ...fields(
    'properties',
    'text',
    'currency order_id checkout_id affiliation coupon product_id sku brand variant',
  ),
  // Source: Segment Spec, page.
  ...fields('properties', 'text', 'url path title referrer search name category'),
  // Source: Segment Spec, common fields, context.
  ...fields('context', 'text', 'ip locale timezone userAgent groupId'),
  ...fields('context', 'boolean', 'active'),
  ...fields(
    'context',
    'text',
    'campaign.name campaign.source campaign.medium campaign.term campaign.content',
  ),
  ...fields('context', 'text', 'page.url page.path page.title page.referrer page.search'),
  ...fields('context', 'text', 'app.name app.version app.build'),
  ...fields('context', 'text', 'device.id device.advertisingId device.manufacturer device.model device.type'),
  ...fields('context', 'boolean', 'device.adTrackingEnabled'),
  ...fields('context', 'text', 'os.name os.version network.carrier referrer.type referrer.name referrer.url'),
  ...fields('context', 'boolean', 'network.bluetooth network.cellular network.wifi'),
  ...fields('context', 'number', 'screen.width screen.height screen.density'),
  ...fields('context', 'text', 'location.city location.country location.region'),
  ...fields('context', 'number', 'location.latitude location.longitude location.speed'),
];
