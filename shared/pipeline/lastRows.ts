/** Holds back the last `count` of what comes, such as the sums below a table. */
export function createLastRows<T>(count: number): {
  /** Takes the next one and returns the one that is certain not to be among the last. */
  readonly add: (next: T) => T | undefined;
  readonly waiting: () => boolean;
} {
  const held: T[] = [];
  let oldest = 0;

  return {
    add: (next) => {
      if (count === 0) return next;
      if (held.length < count) {
        held.push(next);
        return undefined;
      }
      const sure = held[oldest];
      held[oldest] = next;
      oldest = (oldest + 1) % count;
      return sure;
    },
    waiting: () => held.length > 0,
  };
}
