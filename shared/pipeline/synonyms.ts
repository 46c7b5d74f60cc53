/**
 * What people call Segment's fields, as `normaliseName` writes it, the surest name first.
 * Names that are as often something else are left out: a column "customer" mostly holds a name, not an id.
 */
export const idSynonyms = {
  userId: [
    'userid',
    'customerid',
    'uid',
    'clientnumber',
    'customernumber',
    'customerno',
    'memberid',
    'personid',
    'contactid',
    'subscriberid',
    'profileid',
    'buyerid',
    'shopperid',
    'playerid',
    'patientid',
    'studentid',
    'externaluserid',
    'externalid',
    'distinctid',
    'user',
  ],
  anonymousId: ['anonymousid', 'anonid', 'visitorid', 'cookieid', 'clientid', 'deviceid', 'browserid'],
  groupId: [
    'groupid',
    'companyid',
    'accountid',
    'organizationid',
    'organisationid',
    'orgid',
    'workspaceid',
    'teamid',
    'tenantid',
  ],
  previousId: ['previousid', 'previoususerid', 'olduserid', 'oldid', 'oldcustomerid', 'formerid', 'fromid'],
} as const;

export const eventSynonyms: readonly string[] = [
  'event',
  'eventname',
  'eventtitle',
  'activityname',
  'action',
];

export const timeSynonyms: readonly string[] = [
  'timestamp',
  'eventtime',
  'eventtimestamp',
  'eventdate',
  'eventdatetime',
  'occurredat',
  'happenedat',
  'orderdate',
  'ordertime',
  'orderdatetime',
  'orderedat',
  'placedat',
  'purchasedate',
  'purchasedat',
  'transactiondate',
  'transactiontime',
  'completedat',
  'paidat',
  'viewedat',
  'visitedat',
  'processedat',
  'datetime',
  'date',
  'time',
  'ts',
  'createdat',
  'createdon',
  'createddate',
  'datecreated',
  'creationdate',
  'created',
  'loggedat',
  'signedupat',
  'signupdate',
  'registeredat',
  'registrationdate',
  'updatedat',
];

/** Facts about a person were true when they were last changed, rather than when the person signed up. */
export const factTimeSynonyms: readonly string[] = [
  'timestamp',
  'updatedat',
  'lastupdated',
  'lastupdatedat',
  'modifiedat',
  'lastmodified',
  'lastmodifieddate',
  'lastseen',
  'lastseenat',
  ...timeSynonyms,
];

/** Segment's reserved traits. Source: Segment Spec, identify. */
export const traitSynonyms: readonly {
  readonly path: readonly string[];
  readonly names: readonly string[];
}[] = [
  { path: ['email'], names: ['email', 'emailaddress', 'mail', 'customeremail', 'useremail', 'contactemail'] },
  { path: ['firstName'], names: ['firstname', 'fname', 'givenname', 'forename', 'customerfirstname'] },
  { path: ['lastName'], names: ['lastname', 'lname', 'surname', 'familyname', 'customerlastname'] },
  { path: ['name'], names: ['name', 'fullname', 'customername', 'contactname'] },
  {
    path: ['phone'],
    names: ['phone', 'phonenumber', 'mobile', 'mobilenumber', 'mobilephone', 'telephone', 'tel'],
  },
  { path: ['username'], names: ['username', 'login', 'nickname'] },
  { path: ['gender'], names: ['gender', 'sex'] },
  { path: ['age'], names: ['age'] },
  { path: ['birthday'], names: ['birthday', 'birthdate', 'dateofbirth', 'dob'] },
  {
    path: ['createdAt'],
    names: ['createdat', 'signupdate', 'signedupat', 'registeredat', 'registrationdate'],
  },
  { path: ['title'], names: ['jobtitle'] },
  { path: ['avatar'], names: ['avatar', 'avatarurl'] },
  { path: ['website'], names: ['website'] },
  { path: ['company', 'name'], names: ['company', 'companyname'] },
];

/** Enough of these make a list of people. */
export const personNames: ReadonlySet<string> = new Set(
  traitSynonyms
    .filter(({ path }) =>
      ['email', 'firstName', 'lastName', 'phone', 'username', 'birthday'].includes(path[0] ?? ''),
    )
    .flatMap(({ names }) => names)
    .concat('fullname'),
);

export const companyNames: ReadonlySet<string> = new Set([
  'company',
  'companyname',
  'industry',
  'employees',
  'employeecount',
  'plan',
  'website',
  'domain',
  'mrr',
  'arr',
]);

/** Properties of Segment's ecommerce events. Source: Segment Spec, ecommerce v2. */
export const orderSynonyms: readonly { readonly property: string; readonly names: readonly string[] }[] = [
  { property: 'order_id', names: ['orderid', 'ordernumber', 'orderno', 'transactionid'] },
  {
    property: 'total',
    names: ['total', 'ordertotal', 'totalprice', 'totalamount', 'grandtotal', 'orderamount', 'ordervalue'],
  },
  { property: 'revenue', names: ['revenue', 'netrevenue'] },
  { property: 'subtotal', names: ['subtotal'] },
  {
    property: 'shipping',
    names: ['shipping', 'shippingcost', 'shippingprice', 'shippingfee', 'shippingamount'],
  },
  { property: 'tax', names: ['tax', 'taxes', 'taxamount', 'totaltax', 'vat', 'vatamount'] },
  { property: 'discount', names: ['discount', 'discountamount', 'totaldiscount'] },
  { property: 'coupon', names: ['coupon', 'couponcode', 'discountcode', 'vouchercode', 'promocode'] },
  { property: 'currency', names: ['currency', 'currencycode'] },
  { property: 'affiliation', names: ['affiliation'] },
  { property: 'checkout_id', names: ['checkoutid'] },
];

/** Reserved properties of a page view. Source: Segment Spec, page. */
export const pageSynonyms: readonly { readonly property: string; readonly names: readonly string[] }[] = [
  { property: 'url', names: ['url', 'pageurl', 'pagelocation'] },
  { property: 'path', names: ['path', 'pagepath'] },
  { property: 'title', names: ['title', 'pagetitle'] },
  { property: 'referrer', names: ['referrer', 'referer', 'pagereferrer'] },
  { property: 'search', names: ['search', 'querystring'] },
];

/**
 * Segment sets these itself. Old ones would shift every time to the day of the import, or make events count as repeats.
 * Source: Segment docs, "Import historical data"; warehouse exports add the last two.
 */
export const neverSentNames: ReadonlySet<string> = new Set([
  'sentat',
  'messageid',
  'receivedat',
  'originaltimestamp',
  'projectid',
  'uuid',
  'channel',
  'version',
  'writekey',
  'uuidts',
  'loadedat',
]);
