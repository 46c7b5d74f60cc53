import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const sample = path.resolve(import.meta.dirname, '../../electron/resources/sample-orders.csv');
const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';

test('the sample import to Practice accounts for every one of the 2,000 rows', async ({ page }) => {
  const window = new ImportWindow(page);
  await window.openSample();
  await expect(page.getByText('2,000 rows').first()).toBeVisible();
  await window.goToMap();
  await window.goToCheck();
  await expect(window.heading).toHaveText(/^1,9\d\d rows are ready\. \d+ need attention\.$/);
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();

  await expect(window.heading).toHaveText('2,000 rows read');
  const { accepted, stopped, refused, leftOut, notSent, read } = await window.rows();
  expect(read).toBe(2000);
  expect(accepted + stopped + refused + leftOut + notSent).toBe(2000);
  expect({ refused, leftOut, notSent }).toEqual({ refused: 0, leftOut: 0, notSent: 0 });
  expect(stopped).toBeGreaterThan(0);

  await window.button('Look into the practice inbox').click();
  await expect(window.heading).toHaveText('Practice inbox');
  await expect(page.getByText(accepted.toLocaleString('en')).first()).toBeVisible();
});

test('the rows that were not sent are saved with their number, the reason and their own cells', async ({
  page,
  electronApp,
}, testInfo) => {
  const window = new ImportWindow(page);
  await window.openSample();
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();
  await expect(window.heading).toHaveText('2,000 rows read');
  const { stopped } = await window.rows();

  const saved = testInfo.outputPath('not sent.csv');
  await electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saved);
  await window.button('Save rows that were not sent…').click();
  await expect(page.getByText(`${String(stopped)} rows are in not sent.csv`)).toBeVisible();

  const report = readTable(saved);
  expect(report).toHaveLength(stopped);
  const records = Papa.parse<string[]>(readFileSync(sample, 'utf8'), { header: false }).data;
  for (const row of report) {
    expect(row['problem']).not.toBe('');
    expect(row['how_to_fix']).not.toBe('');
    // The header is row 1, as in Excel.
    const cells = records[Number(row['row_number']) - 1];
    expect([row['order_id'], row['customer_id'], row['order_date']]).toEqual([
      cells?.[0],
      cells?.[2],
      cells?.[1],
    ]);
  }
});

test('every event of a dropped file arrives exactly as expected, for all six calls', async ({ page }) => {
  const segment = await startSegmentEndpoint();
  const window = new ImportWindow(page);
  await window.drop(path.join(fixtures, 'all-calls.csv'));
  await expect(window.heading).toHaveText('Does this look right?');
  await window.goToMap();
  await window.goToCheck();
  await expect(window.heading).toHaveText('All 7 rows are ready.');
  await window.goToDestinations();
  await window.pickDestination('Mixpanel (Actions)');
  await window.pickDestination('Actions Amplitude');
  await window.goToSend();
  await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
  await window.startSending();
  await expect(window.heading).toHaveText('7 rows read');
  expect(await window.rows()).toEqual({
    accepted: 7,
    stopped: 0,
    refused: 0,
    leftOut: 0,
    notSent: 0,
    read: 7,
  });

  const expected: unknown = JSON.parse(readFileSync(path.join(fixtures, 'all-calls.events.json'), 'utf8'));
  const received = [...segment.stored.values()].map((json) => withoutSender(JSON.parse(json)));
  expect(received).toEqual(expected);
  expect([...segment.accepted.values()]).toEqual(Array.from({ length: 7 }, () => 1));
  expect([...segment.accepted.keys()].every((id) => /^[0-9a-v]{20}-[0-9a-z]+-[tigpsa]$/.test(id))).toBe(true);
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
  expect(segment.requests.every(({ headers }) => headers.authorization === authorization)).toBe(true);
  await segment.close();
});

test('the sample sent to Segment: each accepted row is the row of the file, none is missing', async ({
  page,
}) => {
  const segment = await startSegmentEndpoint();
  const window = new ImportWindow(page);
  await window.openSample();
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
  await window.startSending();
  await expect(window.heading).toHaveText('2,000 rows read');
  const { accepted, stopped } = await window.rows();
  expect(accepted + stopped).toBe(2000);

  // Read again by another way than the app's: by column names, in one go.
  const orders = new Map(readTable(sample).map((row) => [row['order_id'], row]));
  const events = [...segment.stored.values()].map(trackOf);
  expect(new Set(events.map((event) => event.orderId)).size).toBe(accepted);
  for (const event of events) {
    const row = orders.get(event.orderId);
    expect(event).toEqual({
      orderId: row?.['order_id'],
      userId: row?.['customer_id'],
      timestamp: new Date(row?.['order_date'] ?? '').toISOString(),
      total: Number(row?.['total']),
      postalCode: row?.['postal_code'] === '' ? undefined : row?.['postal_code'],
    });
  }
  await segment.close();
});

function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function withoutSender(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { messageId: _id, _metadata: _sender, ...rest } = { messageId: '', _metadata: {}, ...event };
  return rest;
}

const trackSchema = z.object({
  userId: z.string(),
  timestamp: z.string(),
  properties: z.object({
    order_id: z.string(),
    total: z.number().optional(),
    postal_code: z.string().optional(),
  }),
});

function trackOf(json: string) {
  const { userId, timestamp, properties } = trackSchema.parse(JSON.parse(json));
  return {
    orderId: properties.order_id,
    userId,
    timestamp,
    total: properties.total,
    postalCode: properties.postal_code,
  };
}
