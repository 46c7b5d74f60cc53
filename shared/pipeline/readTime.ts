import { localTimeReader } from './localTime';
import { readEpoch } from './readEpoch';

export type TimeReading =
  { readonly kind: 'time'; readonly iso: string; readonly gap: boolean } | { readonly kind: 'notUnderstood' };

const notUnderstood: TimeReading = { kind: 'notUnderstood' };

/** The commonest form is already what we write, but for the last days of a month, which need the calendar. */
const readyPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;
const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?)?$/i;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Makes a function that reads a cell as a time: ISO 8601 dates and date times (seconds, fraction and zone optional,
 * a space instead of T allowed) and Unix times. Times without a zone are read in `zone` (IANA name), dates as its midnight.
 * The result is always `YYYY-MM-DDTHH:mm:ss.sssZ`. What could be read in two ways, such as 03/04/2021, is not understood.
 */
export function timeReader(zone: string): (cell: string) => TimeReading {
  const readLocal = localTimeReader(zone);

  return (cell) => {
    if (readyPattern.test(cell)) {
      return { kind: 'time', iso: cell.length === 24 ? cell : `${cell.slice(0, 19)}.000Z`, gap: false };
    }
    const text = cell.trim();
    const match = isoPattern.exec(text);
    if (match === null) {
      const milliseconds = readEpoch(text);
      return milliseconds === undefined ? notUnderstood : toTime(milliseconds, false);
    }
    const wallClock = wallClockOf(match);
    if (wallClock === undefined) return notUnderstood;
    const zoneText = match[8];
    if (zoneText !== undefined) {
      const offset = offsetOf(zoneText);
      return offset === undefined ? notUnderstood : toTime(wallClock - offset, false);
    }
    const local = readLocal?.(wallClock);
    return local === undefined ? notUnderstood : toTime(local.milliseconds, local.gap);
  };
}

/** Milliseconds since 1970 of the written digits, as if they were UTC; undefined when there is no such day or time. */
function wallClockOf(match: RegExpExecArray): number | undefined {
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  const fraction = match[7] ?? '';
  const days = month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1];
  if (days === undefined || day < 1 || day > days || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, Number(fraction.slice(0, 3).padEnd(3, '0')));
  return date.getTime();
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Milliseconds to subtract. No place on Earth is further than 14 hours from UTC. */
function offsetOf(text: string): number | undefined {
  const first = text.charAt(0);
  if (first !== '+' && first !== '-') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 14 || minutes > 59) return undefined;
  return (first === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function toTime(milliseconds: number, gap: boolean): TimeReading {
  const iso = new Date(milliseconds).toISOString();
  // Beyond the years 0 to 9999 the form would have a sign.
  return iso.length === 24 ? { kind: 'time', iso, gap } : notUnderstood;
}
