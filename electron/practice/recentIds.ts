export interface RecentIds {
  /** Remembers the id; false when it was known already. */
  readonly add: (id: string) => boolean;
}

/**
 * The latest ids, at least `size` and at most twice as many, however many come by: two generations, of which the older
 * is forgotten when the newer is full. Segment too remembers ids for a while only ("at least 24 hours").
 */
export function createRecentIds(size: number): RecentIds {
  let newer = new Set<string>();
  let older = new Set<string>();
  return {
    add(id) {
      if (newer.has(id) || older.has(id)) return false;
      newer.add(id);
      if (newer.size >= size) {
        older = newer;
        newer = new Set();
      }
      return true;
    },
  };
}
