import { randomFrom } from './randomFrom';

const columns = [
  'order_id',
  'order_date',
  'customer_id',
  'email',
  'first_name',
  'last_name',
  'status',
  'items',
  'total',
  'currency',
  'discount_code',
  'postal_code',
  'country',
  'newsletter',
  'note',
] as const;
type Column = (typeof columns)[number];
type Order = Record<Column, string>;

/** First name, last name, country, currency, zone offset in summer and winter, postal code pattern. */
const people = [
  ['Ana', 'García', 'ES', 'EUR', '08###'],
  ['Zoë', 'Müller', 'DE', 'EUR', '01###'],
  ['François', 'Lefèvre', 'FR', 'EUR', '75###'],
  ['Søren', 'Åkesson', 'DK', 'DKK', '2###'],
  ['Łukasz', 'Wójcik', 'PL', 'PLN', '00-###'],
  ['Siobhán', "O'Connor", 'IE', 'EUR', 'D02 X###'],
  ['Emily', 'Carter', 'US', 'USD', '02###'],
  ['James', 'Okafor', 'US', 'USD', '10###'],
  ['Priya', 'Natarajan', 'GB', 'GBP', 'SW1A ###'],
  ['Noah', 'van der Berg', 'NL', 'EUR', '1###'],
  ['Giulia', 'D’Angelo', 'IT', 'EUR', '00###'],
  ['Mateus', 'Gonçalves', 'PT', 'EUR', '1###'],
  ['Freya', 'Nilsson', 'SE', 'SEK', '114 ##'],
  ['Tom', 'Baker', 'GB', 'GBP', 'M1 ###'],
  ['Maëlle', 'Dupré', 'BE', 'EUR', '1###'],
  ['Yuki', 'Tanaka', 'US', 'USD', '94###'],
] as const;
const firstOrder = Date.UTC(2024, 8, 2, 6, 0, 0);
const lastOrder = Date.UTC(2026, 8, 28, 20, 0, 0);
const rowCount = 2000;
const discountCodes = ['WELCOME10', 'SUMMER24', 'FREESHIP', 'VIP-2025'];
const notes = [
  'Please leave with the neighbour',
  'Gift, no invoice in the box',
  'Wants "eco" packaging, no plastic',
  'Second floor, door on the left\nring twice',
];

/** Rows (as Excel counts them) that cannot be sent as they are, each for a reason of its own. */
const withoutCustomer = new Set([38, 407, 733, 1120, 1502, 1898]);
const dayFirstDates = new Map([
  [112, '31/12/2024 18:20'],
  [113, '31/12/2024 19:05'],
  [960, '14/03/2025'],
  [1411, '02.05.2026 09:15'],
  [1777, 'yesterday'],
]);
const wordTotals = new Map([
  [255, 'n/a'],
  [1330, 'n/a'],
  [1604, 'see invoice'],
]);
const withoutDate = new Set([598, 1999]);
const newsletterOddities = new Map([[871, 'maybe']]);
/** A comma in a name that nobody quoted: one cell too many. */
const unquotedComma = 1201;
/** Whoever edited this row lost its last cell: it can still be sent. */
const oneCellShort = 1455;

/** The sample that the app ships: 2,000 orders of a shop, with oddities that real exports have. */
export function makeSampleOrders(): string {
  const random = randomFrom(20_261_001);
  const lines = [columns.join(',')];
  for (let index = 0; index < rowCount; index += 1) {
    const row = index + 2;
    lines.push(toLine(makeOrder(index, row, random), row));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function makeOrder(index: number, row: number, random: () => number): Order {
  const customer = Math.floor(random() ** 2 * 640);
  const [first, last, country, currency, postal] = pick(people, customer % people.length);
  const items = 1 + Math.floor(random() ** 3 * 9);
  const total = (items * (7 + random() * 55)).toFixed(2);
  const time = new Date(firstOrder + ((lastOrder - firstOrder) * (index + random())) / rowCount);
  const digits = String(customer * 7919 + 12_345).split('');
  return {
    order_id: `SO-${String(10_001 + index)}`,
    order_date: withoutDate.has(row) ? '' : (dayFirstDates.get(row) ?? isoDate(time, country)),
    customer_id: withoutCustomer.has(row) ? '' : String(4200 + customer).padStart(7, '0'),
    email: random() < 0.03 ? '' : `${asciiName(first)}.${asciiName(last)}${customer}@example.com`,
    first_name: first,
    last_name: last,
    status: pick(
      ['paid', 'paid', 'paid', 'paid', 'shipped', 'shipped', 'refunded'],
      Math.floor(random() * 7),
    ),
    items: String(items),
    total: wordTotals.get(row) ?? total,
    currency,
    discount_code: random() < 0.18 ? pick(discountCodes, Math.floor(random() * discountCodes.length)) : '',
    postal_code: postal.replaceAll('#', () => digits.pop() ?? '0'),
    country,
    newsletter: newsletterOddities.get(row) ?? (random() < 0.6 ? 'yes' : 'no'),
    note: random() < 0.04 ? pick(notes, Math.floor(random() * notes.length)) : '',
  };
}

/** Some shops write UTC, others their own offset. */
function isoDate(time: Date, country: string): string {
  if (country !== 'DE' && country !== 'FR') return time.toISOString().replace(/\.\d+Z$/, 'Z');
  const shifted = new Date(time.getTime() + 3_600_000).toISOString();
  return shifted.replace(/\.\d+Z$/, '+01:00');
}

function toLine(order: Order, row: number): string {
  const cells = columns.map((column) => quoteCell(order[column]));
  if (row === unquotedComma) cells[columns.indexOf('note')] = 'Call first, then deliver';
  return (row === oneCellShort ? cells.slice(0, -1) : cells).join(',');
}

function quoteCell(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function asciiName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`Nothing at ${index}`);
  return item;
}
