/** What a number format makes of a number, as far as it is a time. duration: hours beyond 24, such as 26:03:20. */
export type TimeKind = 'date' | 'dateTime' | 'time' | 'duration';

const millisecondsPerDay = 86_400_000;
/** 9999-12-31, the last day that Excel shows. */
const lastDay = 2_958_465;
/** Days from the beginning of each system to 1970-01-01. Source: ECMA-376 part 1, 18.17.4.1. */
const daysBefore1970 = { 1900: 25_569, 1904: 24_107 } as const;
export type DateSystem = keyof typeof daysBefore1970;

/**
 * The days since the beginning of a workbook's date system as a time without a zone: `2024-03-01`, `2024-03-01T10:20:30`,
 * `10:20:30` or `26:03:20`, with milliseconds where there are any. A time of day is never left out for a format that hides it.
 * Undefined where Excel shows no time either: before its first day and after the year 9999.
 */
export function serialTime(serial: number, kind: TimeKind, system: DateSystem): string | undefined {
  if (!(serial >= 0)) return undefined;
  // Fractions of a day are seldom exact; more than milliseconds are none.
  const total = Math.round(serial * millisecondsPerDay);
  const day = Math.floor(total / millisecondsPerDay);
  if (day > lastDay - (system === 1904 ? daysBefore1970[1900] - daysBefore1970[1904] : 0)) return undefined;
  const milliseconds = total - day * millisecondsPerDay;
  if (kind === 'duration') return clock(total);
  if (day === 0 && (kind === 'time' || milliseconds > 0)) return clock(milliseconds);
  const date = dateOf(day, system);
  return kind === 'date' && milliseconds === 0 ? date : `${date}T${clock(milliseconds)}`;
}

function dateOf(day: number, system: DateSystem): string {
  if (system === 1900) {
    // Excel shows both, and neither ever was.
    if (day === 0) return '1900-01-00';
    if (day === 60) return '1900-02-29';
  }
  // Up to that day that never was, all days have one number less.
  const real = system === 1900 && day < 60 ? day + 1 : day;
  return new Date((real - daysBefore1970[system]) * millisecondsPerDay).toISOString().slice(0, 10);
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds - seconds * 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}
