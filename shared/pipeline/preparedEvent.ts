import { callTypes, type CallType, type SegmentEvent } from '../model/event';
import { utf8Length } from './utf8Length';

/** One event, as text, because that is what is sent. */
export class PreparedEvent {
  readonly type: CallType;
  /** ISO, UTC, milliseconds. */
  readonly timestamp: string;
  /** Of a track call. */
  readonly eventName: string | undefined;
  /** The event as it stands in the body's `batch`. */
  readonly json: string;
  /** UTF-8 length of `json`. */
  readonly bytes: number;

  constructor(type: CallType, timestamp: string, eventName: string | undefined, json: string) {
    this.type = type;
    this.timestamp = timestamp;
    this.eventName = eventName;
    this.json = json;
    this.bytes = utf8Length(json);
  }

  /** Read back from the text, so that what is shown cannot differ from what is sent. For showing, not for millions of rows. */
  get event(): SegmentEvent {
    const event: unknown = JSON.parse(this.json);
    if (!isSegmentEvent(event)) throw new Error('An event was written that is none');
    return event;
  }
}

function isSegmentEvent(value: unknown): value is SegmentEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    callTypes.some((type) => type === value.type) &&
    'messageId' in value &&
    'context' in value &&
    'integrations' in value
  );
}
