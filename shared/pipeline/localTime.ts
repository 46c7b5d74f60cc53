import { Info } from 'luxon';

const minute = 60_000;
const day = 86_400_000;
/** A file holds few different days; the bound only keeps a strange one from filling the memory. */
const rememberedDays = 5000;

export interface LocalReading {
  /** Since 1970, UTC. */
  readonly milliseconds: number;
  /** The clocks skipped this time; it was read with the offset that held before. */
  readonly gap: boolean;
}

/**
 * Reads wall-clock times of one zone (IANA name). Undefined when the zone is not known.
 * Where the clocks were set back and a time happened twice, the earlier one is meant.
 * `local` is the wall clock written as if it were UTC, in milliseconds.
 */
export function localTimeReader(zoneName: string): ((local: number) => LocalReading) | undefined {
  const zone = Info.normalizeZone(zoneName);
  if (!zone.isValid) return undefined;
  /** Offset in milliseconds of days without a change nearby. Asking the zone costs more than all the rest of a row. */
  const steady = new Map<number, number>();

  return (local) => {
    const dayNumber = Math.floor(local / day);
    const known = steady.get(dayNumber);
    if (known !== undefined) return { milliseconds: local - known, gap: false };
    const before = zone.offset((dayNumber - 1) * day) * minute;
    const after = zone.offset((dayNumber + 2) * day) * minute;
    if (before === after) {
      if (steady.size >= rememberedDays) steady.clear();
      steady.set(dayNumber, before);
      return { milliseconds: local - before, gap: false };
    }
    const fits = [before, after].filter((offset) => zone.offset(local - offset) * minute === offset);
    const offset = fits.length === 0 ? before : Math.max(...fits);
    return { milliseconds: local - offset, gap: fits.length === 0 };
  };
}
