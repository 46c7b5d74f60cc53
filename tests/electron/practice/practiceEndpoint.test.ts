import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import {
  type PracticeEndpoint,
  type PracticeOptions,
  startPracticeEndpoint,
} from '../../../electron/practice/practiceEndpoint';
import { practiceInboxSchema } from '../../../shared/model/practice';

const open: PracticeEndpoint[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((endpoint) => endpoint.close()));
});

async function start(options: Partial<PracticeOptions> = {}): Promise<PracticeEndpoint> {
  const endpoint = await startPracticeEndpoint({ now: () => 1_700_000_000_000, ...options });
  open.push(endpoint);
  return endpoint;
}

function post(
  endpoint: PracticeEndpoint,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${endpoint.host}/v1/batch`, { method: 'POST', body, headers });
}

function batch(...events: readonly unknown[]): string {
  return JSON.stringify({ batch: events, writeKey: 'key' });
}

function track(messageId: string, event = 'Order Completed'): unknown {
  return { type: 'track', userId: 'u', event, messageId };
}

test('counts what arrives and shows the latest first', async () => {
  const endpoint = await start();
  expect((await post(endpoint, batch(track('1'), track('2', 'Other')))).status).toBe(200);
  expect((await post(endpoint, batch(track('3'), { type: 'identify', userId: 'u' }))).status).toBe(200);
  const inbox = endpoint.inbox();
  expect(practiceInboxSchema.parse(inbox)).toEqual(inbox);
  expect(inbox).toMatchObject({
    requests: 2,
    events: 4,
    duplicates: 0,
    byType: [
      { type: 'identify', count: 1 },
      { type: 'track', count: 3 },
    ],
    byName: [
      { name: 'Order Completed', count: 2 },
      { name: 'Other', count: 1 },
    ],
  });
  expect(inbox.latest.map((event) => event.messageId)).toEqual(['', '3', '2', '1']);
  expect(inbox.latest[1]).toEqual({
    messageId: '3',
    type: 'track',
    name: 'Order Completed',
    receivedAt: '2023-11-14T22:13:20.000Z',
    json: JSON.stringify(track('3')),
  });
});

test('keeps the first of two events with the same messageId', async () => {
  const endpoint = await start();
  await post(endpoint, batch(track('1'), track('1')));
  await post(endpoint, batch(track('1'), track('2')));
  expect(endpoint.inbox()).toMatchObject({ events: 2, duplicates: 2 });
});

test('counts events that Segment would drop in silence by its code', async () => {
  const endpoint = await start();
  expect((await post(endpoint, batch({ type: 'track', event: 'E' }, track('1')))).status).toBe(200);
  expect(endpoint.inbox()).toMatchObject({ events: 1, discarded: [{ code: 'no_user_anon_id', count: 1 }] });
});

test('keeps the latest 100 events and no more', async () => {
  const endpoint = await start();
  await post(endpoint, batch(...Array.from({ length: 150 }, (_, index) => track(String(index)))));
  const { events, latest } = endpoint.inbox();
  expect(events).toBe(150);
  expect(latest.length).toBe(100);
  expect(latest[0]?.messageId).toBe('149');
});

test('takes gzip, and refuses what only says so', async () => {
  const endpoint = await start();
  const packed = new Uint8Array(gzipSync(batch(track('1'))));
  expect((await post(endpoint, packed, { 'Content-Encoding': 'gzip' })).status).toBe(200);
  expect((await post(endpoint, batch(track('2')), { 'Content-Encoding': 'gzip' })).status).toBe(400);
  expect(endpoint.inbox().events).toBe(1);
});

test('refuses a body over 500 KB, packed or not, with 400', async () => {
  const endpoint = await start();
  const long = 'a'.repeat(500 * 1024 + 1);
  expect((await post(endpoint, long)).status).toBe(400);
  const packed = new Uint8Array(gzipSync(long));
  expect((await post(endpoint, packed, { 'Content-Encoding': 'gzip' })).status).toBe(400);
});

test('asks for patience above the rate that it was given', async () => {
  let now = 1000;
  const endpoint = await start({ now: () => now, eventsPerSecond: 2 });
  expect((await post(endpoint, batch(track('1'), track('2')))).status).toBe(200);
  const refused = await post(endpoint, batch(track('3')));
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.headers.get('x-ratelimit-reset')).toBe('1');
  expect(endpoint.inbox().events).toBe(2);
  now = 2000;
  expect((await post(endpoint, batch(track('3')))).status).toBe(200);
});

test('can be emptied, and then knows nothing of what was', async () => {
  const endpoint = await start();
  await post(endpoint, batch(track('1')));
  endpoint.empty();
  expect(endpoint.inbox()).toMatchObject({ requests: 0, events: 0, latest: [] });
  await post(endpoint, batch(track('1')));
  expect(endpoint.inbox()).toMatchObject({ events: 1, duplicates: 0 });
});

test('answers nothing but posts', async () => {
  const endpoint = await start();
  expect((await fetch(`${endpoint.host}/v1/batch`)).status).toBe(404);
});

test('listens on this computer only', async () => {
  expect((await start()).host).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
