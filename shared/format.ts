import { assertNever } from './model/failure';
import type { TimeUnit } from './model/statistics';

/** Numbers, sizes and times as the person's language writes them. */
const locale = 'en';
const integer = new Intl.NumberFormat(locale);
const about = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

export function formatCount(value: number): string {
  return integer.format(value);
}

/** An estimate, as rounded as it deserves: 1,203,877 is written 1,204,000. */
export function formatAbout(value: number): string {
  return about.format(value);
}

/** `share` from 0 to 1. Never says 100 % or 0 % before it is true. */
export function formatShare(share: number): string {
  const shown = share > 0 && share < 0.01 ? 0.01 : share < 1 && share > 0.99 ? 0.99 : share;
  return percent.format(shown);
}

export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

/** A length of time in words, as exact as a person needs: "8 s", "4 min", "2 h 10 min". */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${String(whole)} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${String(minutes)} min`;
  const rest = minutes % 60;
  return rest === 0
    ? `${String(minutes / 60)} h`
    : `${String(Math.floor(minutes / 60))} h ${String(rest)} min`;
}

/** The day of an ISO time, in UTC, because that is how Segment stores it. */
export function formatDay(iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

/** A day, month, year or longer, by the start of its bar in a histogram: `Jan 31, 2024`, `Jan 2024`, `2024`, `2020–2029`. */
export function formatPeriod(start: string, unit: TimeUnit): string {
  switch (unit) {
    case 'day':
      return formatDay(`${start}T00:00:00Z`);
    case 'month':
      return month.format(new Date(`${start}-01T00:00:00Z`));
    case 'year':
      return start;
    case 'decade':
      return `${start}–${String(Number(start) + 9).padStart(4, '0')}`;
    case 'century':
      return `${start}–${String(Number(start) + 99).padStart(4, '0')}`;
    default:
      return assertNever(unit);
  }
}

/** Day and time of an ISO time, on the person's own clock. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** The time of day of an ISO time, to the second, on the person's own clock. */
export function formatTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(iso));
}
