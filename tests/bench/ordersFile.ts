import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Field, Plan } from '../../shared/model/plan';

const columns = [
  'user_id',
  'anonymous_id',
  'event',
  'timestamp',
  'order_id',
  'product',
  'category',
  'price',
  'quantity',
  'currency',
  'city',
  'returning',
] as const;

/** How Backfill reads the file: every column is mapped, four of them with a type that is checked. */
export const ordersPlan: Plan = {
  version: 1,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns: [...columns],
  calls: { by: 'row', types: ['track'] },
  fields: columns.map(fieldOf),
  time: { zone: 'UTC', whenMissing: 'invalid' },
  destinations: { kind: 'all' },
};

function fieldOf(name: (typeof columns)[number], column: number): Field {
  const from: Field['from'] = { kind: 'column', column };
  switch (name) {
    case 'user_id':
      return { from, target: { kind: 'userId' }, type: 'text' };
    case 'anonymous_id':
      return { from, target: { kind: 'anonymousId' }, type: 'text' };
    case 'event':
    case 'timestamp':
      return { from, target: { kind: name }, type: 'text' };
    case 'price':
    case 'quantity':
      return { from, target: { kind: 'properties', path: [name] }, type: 'number' };
    case 'returning':
      return { from, target: { kind: 'properties', path: [name] }, type: 'boolean' };
    default:
      return { from, target: { kind: 'properties', path: [name] }, type: 'text' };
  }
}

const events = ['Order Completed', 'Product Viewed', 'Checkout Started', 'Product Added'];
// One in four is quoted, and some have letters beyond ASCII: neither is rare in an export.
const products = [
  'Walnut standing desk with cable tray',
  'Linen curtain pair, natural white, 140 cm',
  'Café table, round, cast iron foot',
  'Ergonomic mesh chair with headrest',
  'Bedside lamp with dimmer and USB port',
  'Shelf board oak veneer 80 by 25 cm',
];
const categories = ['Home & Garden', 'Office furniture', 'Lighting', 'Storage'];
const currencies = ['EUR', 'USD', 'GBP', 'CHF'];
const cities = ['Lisbon', 'København', 'Zürich', 'Manchester', 'San Francisco', 'Ljubljana'];
const rowsPerWrite = 2000;

/** Writes `rows` orders of 12 columns and about 180 bytes each, the same for the same number of rows. */
export async function writeOrders(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const random = seededRandom(rows);
  file.write(`${columns.join(',')}\n`);
  for (let first = 0; first < rows; first += rowsPerWrite) {
    let text = '';
    for (let row = first; row < Math.min(rows, first + rowsPerWrite); row += 1) text += order(row, random);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function order(row: number, random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const hex = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const product = pick(products);
  const cells = [
    `user-${Math.floor(random() * 500_000)}`,
    `${hex()}-${hex().slice(0, 4)}-4${hex().slice(0, 3)}-a${hex().slice(0, 3)}-${hex()}${hex().slice(0, 4)}`,
    pick(events),
    new Date(1_700_000_000_000 + row * 137).toISOString(),
    `ORD-${100_000_000 + row}`,
    product.includes(',') ? `"${product}"` : product,
    pick(categories),
    (random() * 500).toFixed(2),
    String(1 + Math.floor(random() * 9)),
    pick(currencies),
    pick(cities),
    random() < 0.5 ? 'true' : 'false',
  ];
  return `${cells.join(',')}\n`;
}

/** Numbers of at least 0 and less than 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
