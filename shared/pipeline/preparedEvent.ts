import { callTypes, type CallType, type SegmentEvent } from '../model/event';
import { calls } from '../segment/calls';
import type { EventWriter, SharedParts } from './eventWriter';
import { JsonBytes } from './jsonBytes';
import type { Values } from './jsonTree';
import { utf8Text } from './utf8Text';

/**
 * One event, ready to be written. A check only asks whether it could be: writing what nobody reads would be half of its
 * time.
 */
export class PreparedEvent {
  readonly type: CallType;
  /** Of a track call. */
  readonly eventName: string | undefined;
  private readonly writer: EventWriter;
  private readonly values: Values;
  private readonly shared: SharedParts;

  constructor(
    type: CallType,
    eventName: string | undefined,
    writer: EventWriter,
    values: Values,
    shared: SharedParts,
  ) {
    this.type = type;
    this.eventName = eventName;
    this.writer = writer;
    this.values = values;
    this.shared = shared;
  }

  /** ISO, UTC, milliseconds. */
  get timestamp(): string {
    return this.shared.timestamp;
  }

  /** The messageId, where the plan makes it of something that another row may have too; undefined where of the row's number. */
  get ownId(): string | undefined {
    const { idStart } = this.shared;
    return idStart === '' ? undefined : `${idStart}${calls[this.type].letter}`;
  }

  /** What the row says in this field of the plan, where it is a text. */
  text(slot: number): string | undefined {
    const value = this.values[slot];
    return typeof value === 'string' ? value : undefined;
  }

  /** Writes the event as it stands in the body's `batch`. */
  writeTo(out: JsonBytes): void {
    this.writer(this.values, this.shared, out);
  }

  /** UTF-8 length of `json`. Written to be counted. */
  get bytes(): number {
    return this.written().length;
  }

  /** What is sent, as text. */
  get json(): string {
    return utf8Text(this.written());
  }

  /** Read back from the text, so that what is shown cannot differ from what is sent. For showing, not for millions of rows. */
  get event(): SegmentEvent {
    const event: unknown = JSON.parse(this.json);
    if (!isSegmentEvent(event)) throw new Error('An event was written that is none');
    return event;
  }

  private written(): Uint8Array {
    const out = new JsonBytes(1024);
    this.writeTo(out);
    return out.written();
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
