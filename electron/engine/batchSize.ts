export interface BatchSize {
  /** Bytes that a batch may have now. */
  readonly bytes: () => number;
  /** The endpoint does not take so many bytes: never again more than half of them. */
  readonly tooLarge: (bytes: number) => void;
  /** The network did not carry so many bytes in time: half of them for now. */
  readonly tooSlow: (bytes: number) => void;
  /** A batch came through: slowly larger again, since a slow moment may have passed. */
  readonly accepted: () => void;
}

/** A request costs as many bytes of its own. */
const smallest = 4096;

/**
 * How large batches may be: as large as Segment allows, until the endpoint or the network shows that it is too much.
 *
 * @param largest bytes to begin with
 */
export function createBatchSize(largest: number): BatchSize {
  let ceiling = largest;
  let current = largest;
  return {
    bytes: () => current,
    tooLarge(bytes) {
      ceiling = Math.min(ceiling, Math.ceil(bytes / 2));
      current = Math.min(current, ceiling);
    },
    tooSlow(bytes) {
      current = Math.min(current, Math.max(smallest, Math.ceil(bytes / 2)));
    },
    accepted() {
      current = Math.min(ceiling, Math.ceil(current * (33 / 32)));
    },
  };
}
