/**
 * What a column can be known as. `time` is when something happened, `factTime` when facts about a person were last true.
 * Behind `traits.`, `order.` and `page.` stands Segment's own name of the field.
 * Source: Segment Spec, identify, track, page and ecommerce v2.
 */
export const knownFields = [
  'userId',
  'anonymousId',
  'groupId',
  'previousId',
  'event',
  'time',
  'factTime',
  'traits.email',
  'traits.firstName',
  'traits.lastName',
  'traits.name',
  'traits.phone',
  'traits.username',
  'traits.gender',
  'traits.age',
  'traits.birthday',
  'traits.createdAt',
  'traits.title',
  'traits.avatar',
  'traits.website',
  'traits.company.name',
  'order.order_id',
  'order.total',
  'order.revenue',
  'order.subtotal',
  'order.shipping',
  'order.tax',
  'order.discount',
  'order.coupon',
  'order.currency',
  'order.affiliation',
  'order.checkout_id',
  'page.url',
  'page.path',
  'page.title',
  'page.referrer',
  'page.search',
] as const;
export type KnownField = (typeof knownFields)[number];

/**
 * What people of one language call these fields, the surest name first. Case, accents and what stands between the words do not
 * count. Names that are as often something else are left out: a column "customer" mostly holds a name, not an id.
 */
export type Synonyms = Readonly<Partial<Record<KnownField, readonly string[]>>>;
