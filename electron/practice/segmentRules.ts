import { z } from 'zod';
import { type CallType, callTypes } from '../../shared/model/event';

/**
 * What Segment's HTTP Tracking API documents about a request and its events.
 * Sources: "HTTP API" (max request size, errors) and "Delivery Overview" (failed on ingest) in Segment's documentation.
 */
export const segmentLimits = {
  /** Bytes of a request's body. */
  bodyBytes: 500 * 1024,
  /** UTF-8 bytes of one event. */
  eventBytes: 32 * 1024,
  /** Events of one batch; a longer one is answered with 200 and thrown away. */
  batchEvents: 2500,
} as const;

export interface ReceivedRequest {
  /** Such as `/v1/batch`. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** The decoded body, or that it was longer than the limit. */
  readonly body: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'tooLong' };
}

export interface ReceivedEvent {
  readonly messageId: string | undefined;
  readonly type: CallType;
  /** Of a track its event, of a page or a screen its name, else empty. */
  readonly name: string;
  readonly json: string;
}

/** What Segment would answer, and what would become of each event behind its answer. */
export type Judgement =
  | {
      readonly status: 200;
      readonly events: readonly ReceivedEvent[];
      /** Segment's code for each event that it drops without telling the sender. */
      readonly discarded: readonly string[];
    }
  | { readonly status: 400 | 401 | 404 };

const record = z.record(z.string(), z.unknown());
const singleCalls: ReadonlyMap<string, CallType> = new Map(callTypes.map((type) => [`/v1/${type}`, type]));

export function judgeRequest(request: ReceivedRequest): Judgement {
  const path = request.path.replace(/\/$/, '');
  const single = singleCalls.get(path);
  if (path !== '/v1/batch' && single === undefined) return { status: 404 };
  if (request.body.kind === 'tooLong') return { status: 400 };
  const body = record.safeParse(readJson(request.body.text));
  if (!body.success) return { status: 400 };
  // Not documented: Segment says that it answers 200 to nearly everything, its library takes 401 for final.
  if (!hasWriteKey(request.authorization, body.data)) return { status: 401 };
  const batch = single === undefined ? body.data['batch'] : [{ ...body.data, type: single }];
  if (!Array.isArray(batch)) return { status: 400 };
  return judgeBatch(batch);
}

function judgeBatch(batch: readonly unknown[]): Judgement {
  if (batch.length === 0) return { status: 200, events: [], discarded: ['empty_batch'] };
  if (batch.length > segmentLimits.batchEvents) {
    return { status: 200, events: [], discarded: batch.map(() => 'too_many_events') };
  }
  const events: ReceivedEvent[] = [];
  const discarded: string[] = [];
  for (const item of batch) {
    const json = JSON.stringify(item);
    if (Buffer.byteLength(json) > segmentLimits.eventBytes) return { status: 400 };
    const event = judgeEvent(item, json);
    if (typeof event === 'string') discarded.push(event);
    else events.push(event);
  }
  return { status: 200, events, discarded };
}

/** The event, or the code under which Segment drops it. */
function judgeEvent(item: unknown, json: string): ReceivedEvent | string {
  const parsed = record.safeParse(item);
  if (!parsed.success) return 'UNSUPPORTED_EVENT_TYPE';
  const event = parsed.data;
  const type = callTypes.find((known) => known === event['type']);
  if (type === undefined) return 'UNSUPPORTED_EVENT_TYPE';
  const ids = [event['userId'], event['anonymousId']].filter(isThere);
  if (ids.length === 0) return 'no_user_anon_id';
  if (!ids.every(isFilledText)) return 'id_not_string';
  const problem = fieldProblem(type, event);
  if (problem !== undefined) return problem;
  const name = type === 'track' ? event['event'] : event['name'];
  const messageId = event['messageId'];
  return {
    messageId: isFilledText(messageId) ? messageId : undefined,
    type,
    name: typeof name === 'string' ? name : '',
    json,
  };
}

function fieldProblem(type: CallType, event: Readonly<Record<string, unknown>>): string | undefined {
  const { properties, traits, name, category } = event;
  if (type === 'track') {
    if (!isThere(event['event']) || event['event'] === '') return 'event_not_defined';
    if (typeof event['event'] !== 'string') return 'event_not_string';
  }
  if (type === 'page' || type === 'screen') {
    if (isThere(name) && !isFilledText(name)) return 'name_not_string';
    if (isThere(category) && !isFilledText(category)) return 'category_not_string';
  }
  if (isThere(properties) && !record.safeParse(properties).success) return 'properties_not_object';
  if (isThere(traits) && !record.safeParse(traits).success) return 'traits_not_object';
  return undefined;
}

function hasWriteKey(authorization: string | undefined, body: Readonly<Record<string, unknown>>): boolean {
  if (isFilledText(body['writeKey'])) return true;
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  return encoded !== undefined && /^[^:]+:/.test(Buffer.from(encoded, 'base64').toString('utf8'));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
