import { lines, sample } from './dialectSample';

const towns = ['Berlin', 'São Paulo', 'New York', 'Lyon', 'Oslo'];
const town = (index: number) => towns[index % towns.length] ?? '';
const day = (index: number) => String((index % 28) + 1).padStart(2, '0');

/** What shops, payment and marketing services export. */
export const shopSamples = [
  sample('Shopify orders', { delimiter: ',' }, [
    'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Lineitem name,Shipping Street,Note Attributes',
    ...lines(
      12,
      (i) =>
        `#10${10 + i},p${i}@example.com,paid,2024-03-${day(i)} 10:22:01 +0100,EUR,${i}9.00,${i}9.90,"T-Shirt, blue - L","Main St 5, ${town(i)}",`,
    ),
    '#1022,,,,,,,"Mug, white",,',
  ]),
  sample('Shopify customers with quoted phone numbers', { delimiter: ',' }, [
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Phone,Total Spent,Tags',
    ...lines(
      10,
      (i) => `'60${i}1234567,Ann,O'Neil,a${i}@example.com,yes,'+4930123${i},1${i}.00,"vip, newsletter"`,
    ),
  ]),
  sample('Stripe payments', { delimiter: ',' }, [
    'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer Email',
    ...lines(
      9,
      (i) =>
        `ch_3Nf${i}Xyz,2023-09-${day(i)} 14:05,"1${i},20","0,00",eur,true,"Subscription update, plan ${i}","0,${i}5",Paid,c${i}@example.com`,
    ),
  ]),
  sample('HubSpot contacts', { delimiter: ',' }, [
    '"Record ID","First Name","Last Name","Email","Lifecycle Stage","Create Date"',
    ...lines(
      8,
      (i) => `"${100 + i}","Ann","Li; Wu","a${i}@example.com","Lead; MQL","2024-01-${day(i)} 08:00"`,
    ),
  ]),
  sample('Mailchimp members', { delimiter: ',' }, [
    '"Email Address","First Name",MEMBER_RATING,OPTIN_TIME,LATITUDE,TAGS',
    ...lines(
      8,
      (i) =>
        `m${i}@example.com,Tom,${(i % 5) + 1},"2022-05-${day(i)} 11:12:13",5${i}.1234,"""Customer"",""2022 Fair"""`,
    ),
  ]),
  sample('Google Analytics 4', { delimiter: ',', skipFirst: 9 }, [
    '# ----------------------------------------',
    '# Pages and screens: Page title and screen class',
    '# Account: Example',
    '# Property: Example - GA4',
    '# ----------------------------------------',
    '# ',
    '# All Users',
    '# Start date: 20240101',
    '# End date: 20240131',
    'Page title and screen class,Views,Users,Views per user,Average engagement time,Total revenue',
    ...lines(15, (i) => `"Home, page ${i}",${900 - i * 7},${100 + i},1.${i}5,${i}.25,0`),
  ]),
  sample('Google Analytics, old', { delimiter: ',', skipFirst: 6, skipLast: 1 }, [
    '# ----------------------------------------',
    '# All Web Site Data',
    '# Pages',
    '# 20190101-20190131',
    '# ----------------------------------------',
    '',
    'Page,Pageviews,Unique Pageviews,Bounce Rate',
    ...lines(6, (i) => `/page-${i},"1,${200 + i}",${100 + i},4${i}.10%`),
    ',"7,215",615,42.00%',
  ]),
  sample('Google Ads', { delimiter: ',', skipFirst: 2, skipLast: 1 }, [
    'Campaign report',
    '"January 1, 2024 - January 31, 2024"',
    'Campaign status,Campaign,Currency code,Cost,Impr.,Clicks,CTR',
    ...lines(5, (i) => `Enabled,"Brand, ${town(i)}",EUR,1${i}.50,"1,${100 + i}",${20 + i},2.${i}%`),
    'Total: Account, , ,62.50,"5,510",110,2.00%',
  ]),
  sample('Google Ads in Germany', { delimiter: '\t', skipFirst: 2 }, [
    'Kampagnenbericht',
    '1. Januar 2024 – 31. Januar 2024',
    'Kampagne\tBudget\tStatus\tImpr.\tKosten',
    ...lines(5, (i) => `Marke, ${town(i)}\t1${i},00\tAktiv\t1.${200 + i}\t3${i},12`),
  ]),
  sample('Facebook Ads', { delimiter: ',' }, [
    'Reporting starts,Reporting ends,Campaign name,Results,Amount spent (EUR)',
    ...lines(5, (i) => `2024-01-01,2024-01-31,"Spring, ${i}",${i * 3},1${i}.55`),
  ]),
  sample('PayPal activity', { delimiter: ',' }, [
    '\uFEFF"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto"',
    ...lines(
      7,
      (i) =>
        `"${day(i)}.03.2024","12:${day(i)}:01","CET","Ann Müller","Zahlung","Abgeschlossen","EUR","1.${200 + i},50","-3,2${i}","1.${197 + i},27"`,
    ),
  ]),
  sample('Amazon orders', { delimiter: '\t' }, [
    'order-id\torder-item-id\tpurchase-date\tbuyer-email\tproduct-name\tquantity-purchased\titem-price',
    ...lines(
      6,
      (i) =>
        `302-11${i}-22\t4455${i}\t2024-02-${day(i)}T09:10:11+00:00\tb${i}@marketplace.example\tLamp 12" LED, white; dimmable | E27\t1\t19.9${i}`,
    ),
  ]),
  sample('Etsy items', { delimiter: ',' }, [
    'Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Date Shipped',
    ...lines(
      6,
      (i) => `0${i + 1}/14/24,"Mug 6"" handmade, blue","Ann Li (annli)",1,2${i}.00,,0${i + 1}/16/24`,
    ),
  ]),
  sample('WooCommerce products', { delimiter: ',' }, [
    'ID,Type,SKU,Name,Published,Description,Regular price,Categories,Images',
    ...lines(
      4,
      (i) =>
        `${i},simple,W-${i},"Hoodie ${i}",1,"<p>Soft, warm.</p>\\n<ul>\n<li>A;B</li>\n</ul>",4${i},"Clothing > Hoodies, Sale","https://x.example/a.jpg, https://x.example/b.jpg"`,
    ),
  ]),
  sample('Salesforce report', { delimiter: ',', skipLast: 5 }, [
    '"Account Name","Stage","Amount","Close Date"',
    ...lines(6, (i) => `"Acme ${i}, Inc.","Closed Won","1${i}000.00","${i + 1}/15/2024"`),
    '',
    '"New Report"',
    '"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."',
    '"Confidential Information - Do Not Distribute"',
    '"Generated By:  Ann Li  1/31/2024"',
    '"Example Ltd"',
  ]),
  sample('Mixpanel events with JSON in a cell', { delimiter: ',' }, [
    'event,distinct_id,time,properties',
    ...lines(6, (i) => `Signed Up,u${i},170000000${i},"{""plan"":""pro"",""n"":${i}}"`),
  ]),
  sample('Amplitude with backslashes', { delimiter: ',', escape: '\\' }, [
    'uuid,event_type,user_id,event_time,event_properties',
    ...lines(
      6,
      (i) => `"a-${i}","Click","u${i}","2024-01-01 10:00:0${i}","{\\"button\\":\\"buy, now\\",\\"n\\":${i}}"`,
    ),
  ]),
  sample('newsletter list of one column', { delimiter: ',' }, [
    'email',
    ...lines(5, (i) => `p${i}@example.com`),
  ]),
  sample('Matomo visits', { delimiter: ',' }, [
    'label,nb_visits,nb_actions,max_actions,sum_visit_length',
    ...lines(6, (i) => `2024-01-0${i + 1},${20 + i},${90 - i},7,${1000 + i}`),
  ]),
  sample('Klaviyo profiles with lists in brackets', { delimiter: ',' }, [
    'Email,First Name,Klaviyo ID,Phone Number,Tags,Created',
    ...lines(
      6,
      (i) => `k${i}@example.com,Ann,01HX${i},+491511234${i},"['a', 'b']",2024-01-0${i + 1}T00:00:00+00:00`,
    ),
  ]),
];
