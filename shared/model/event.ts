/** Segment's six calls, in the order in which one row's events are sent: who before what. Source: Segment Spec. */
export const callTypes = ['identify', 'group', 'alias', 'track', 'page', 'screen'] as const;
export type CallType = (typeof callTypes)[number];

/** What an event may hold: anything else is acknowledged by Segment's library and never sent. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** One event exactly as it is sent: the body's `batch` holds these. */
export interface SegmentEvent {
  readonly timestamp: string;
  readonly type: CallType;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly previousId?: string;
  readonly groupId?: string;
  readonly event?: string;
  readonly name?: string;
  readonly category?: string;
  readonly properties?: JsonObject;
  readonly traits?: JsonObject;
  readonly context: JsonObject;
  readonly integrations: JsonObject;
  readonly messageId: string;
  readonly _metadata: JsonObject;
}

/** What Segment's library adds to every event. Handed in, because the page shows the same events as the engine sends. */
export interface SenderStamp {
  readonly library: { readonly name: string; readonly version: string };
  readonly nodeVersion: string;
}
