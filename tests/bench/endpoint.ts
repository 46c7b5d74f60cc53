import { createServer, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Conditions, conditionsSchema, type Received } from './endpointProcess';

/* A process of its own: takes batches as Segment or Mixpanel would, counts their events, and does as little else as possible. */

let conditions: Conditions = { latency: 0 };
let received: Received = { events: 0, requests: 0, tooMany: 0 };
/** Events that may be taken now, under a limit. */
let tokens = 0;
let filledAt = 0;

const segmentEvent = Buffer.from('"messageId":"');
const mixpanelEvent = Buffer.from('"properties":{');

function count(body: Buffer, mark: Buffer): number {
  let events = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) events += 1;
  return events;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** As a token bucket of one second, which is full at first. */
function allowed(events: number): boolean {
  const { eventsPerSecond } = conditions;
  if (eventsPerSecond === undefined) return true;
  const now = performance.now();
  tokens = Math.min(eventsPerSecond, tokens + ((now - filledAt) / 1000) * eventsPerSecond);
  filledAt = now;
  if (tokens < events) return false;
  tokens -= events;
  return true;
}

const server = createServer((request, response) => {
  void (async () => {
    // Asked for the time, which Node tells with every answer.
    if (request.method === 'HEAD') {
      response.writeHead(404).end();
      return;
    }
    const body = await read(request);
    if (conditions.latency > 0) await sleep(conditions.latency);
    const isMixpanel = request.url?.startsWith('/import') === true;
    const events = count(body, isMixpanel ? mixpanelEvent : segmentEvent);
    received = { ...received, requests: received.requests + 1 };
    if (!allowed(events)) {
      received = { ...received, tooMany: received.tooMany + 1 };
      response.writeHead(429, { 'Retry-After': '1' }).end('{}');
      return;
    }
    received = { ...received, events: received.events + events };
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      isMixpanel ? `{"code":200,"status":"OK","num_records_imported":${events}}` : '{"success":true}',
    );
  })();
});

process.on('message', (message) => {
  if (message === 'received') {
    process.send?.(received);
    return;
  }
  conditions = conditionsSchema.parse(message);
  received = { events: 0, requests: 0, tooMany: 0 };
  tokens = conditions.eventsPerSecond ?? 0;
  filledAt = performance.now();
  process.send?.('ready');
});
process.on('disconnect', () => process.exit());

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
