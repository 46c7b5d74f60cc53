/** Milliseconds between two values of the same key: ten a second is as fast as numbers can be read. */
export const latestWinsInterval = 100;

/**
 * Thins out snapshots per key: the first goes at once, then at most ten a second, always the newest,
 * and the very last one always arrives.
 */
export function createLatestWins<T>(
  deliver: (value: T) => void,
  later: (milliseconds: number, action: () => void) => void,
): (key: string, value: T) => void {
  /** A key is here while it rests after a delivery, with the newest value that came meanwhile. */
  const resting = new Map<string, { readonly newest?: T }>();

  function deliverNow(key: string, value: T): void {
    resting.set(key, {});
    later(latestWinsInterval, () => {
      const rest = resting.get(key);
      resting.delete(key);
      if (rest && 'newest' in rest) deliverNow(key, rest.newest);
    });
    deliver(value);
  }

  return (key, value) => {
    if (resting.has(key)) resting.set(key, { newest: value });
    else deliverNow(key, value);
  };
}
