/** Segment's limits, and ours where ours are tighter. Bytes are UTF-8 bytes. */
export const limits = {
  /** One event. Source: Segment HTTP API, "Max request size": 32 KB. */
  eventBytes: 32 * 1024,
  /** One request's body before compression, with its envelope. Segment HTTP API: 500 KB; its own library stops at 480 KB. */
  batchBytes: 480 * 1024,
  /** Segment HTTP API, "Errors": a batch with more is answered with 200 and thrown away. */
  batchEvents: 2500,
  /** Segment takes fewer than 100 characters; Mixpanel, which receives it as `$insert_id`, takes 36. */
  messageIdLength: 36,
} as const;
