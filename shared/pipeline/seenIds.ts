/** Ids remembered: 5 million of them take 64 MB, and up to 128 MB until the smaller tables before it are collected. */
export const mostSeenIds = 5_000_000;

export interface SeenIds {
  /**
   * Whether the id was added before. `unknown`: no more can be remembered, and this one is not among those that were, so that
   * nobody knows.
   */
  readonly add: (id: string) => 'new' | 'seen' | 'unknown';
}

/**
 * Remembers which ids came, in memory that is bounded whatever their number and length: of each its 64-bit hash, in a table
 * outside of the heap. Among 5 million ids, the chance that any two different ones are taken for the same is one in a million.
 */
export function createSeenIds(most = mostSeenIds): SeenIds {
  let table = new Uint32Array(2 * 4096);
  let count = 0;

  /** The place of this hash, or the empty one where it belongs. */
  function find(inTable: Uint32Array, high: number, low: number): number {
    const mask = inTable.length - 1;
    let place = (2 * low) & mask;
    while (inTable[place] !== 0 || inTable[place + 1] !== 0) {
      if (inTable[place] === high && inTable[place + 1] === low) return place;
      place = (place + 2) & mask;
    }
    return place;
  }

  function grow(): void {
    const larger = new Uint32Array(2 * table.length);
    for (let from = 0; from < table.length; from += 2) {
      const high = table[from] ?? 0;
      const low = table[from + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const place = find(larger, high, low);
      larger[place] = high;
      larger[place + 1] = low;
    }
    table = larger;
  }

  return {
    add(id) {
      const [high, low] = hash64(id);
      const place = find(table, high, low);
      if (table[place] !== 0 || table[place + 1] !== 0) return 'seen';
      if (count === most) return 'unknown';
      table[place] = high;
      table[place + 1] = low;
      count += 1;
      // Two thirds full: then most are found at their first place.
      if (3 * count > table.length) grow();
      return 'new';
    },
  };
}

/** Two lanes of 32 bits that mix each other at the end (cyrb53 by bryc, public domain, with all of its bits); never 0, 0. */
function hash64(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, other >>> 0 || 1];
}
