import { allowance, type RaceName } from './races';
import type { Result, Results } from './results';

export interface Verdict {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  /** How far beyond the target; short of it when less than 1. */
  readonly ratio: number;
}

interface Target {
  readonly what: string;
  readonly wants: 'at least' | 'at most';
  readonly limit: number;
  readonly unit: string;
  /** Undefined when a race it needs was not run. */
  readonly value: (results: Results) => number | undefined;
}

const cpu = (result: Result): number => result.cpuPerMillion;
const speed = (result: Result): number => result.perSecond;
const memory = (result: Result): number => result.megabytes;

/** What Backfill wants to be. Most are ratios within one run on one computer, which say the same elsewhere. */
const targets: readonly Target[] = [
  most('CPU-seconds for a million events', 5, 's', of('backfill', cpu)),
  least('events a second', 150_000, '', of('backfill', speed)),
  most('memory', 150, ' MB', of('backfill', memory)),
  least('less CPU than mixpanel-import, both with gzip', 2.3, '×', over('mixpanel', 'backfillPacked', cpu)),
  least('faster than mixpanel-import, both with gzip', 2, '×', over('backfillPacked', 'mixpanel', speed)),
  least('less CPU than mixpanel-import without gzip', 2, '×', over('mixpanelPlain', 'backfill', cpu)),
  least('less CPU than the 20-line script', 2, '×', over('script', 'backfill', cpu)),
  least('less CPU than the library’s README', 25, '×', over('library', 'backfill', cpu)),
  most('CPU of bodies written beforehand', 6, '×', over('backfill', 'bodies', cpu)),
  most('time of papaparse alone, for the check', 2.5, '×', over('check', 'papaparse', cpu)),
  most('CPU of papaparse alone, to count and profile', 1.6, '×', over('reading', 'papaparse', cpu)),
  most(
    'CPU of papaparse alone, to map five typed columns and a date',
    2.5,
    '×',
    over('mapping', 'papaparse', cpu),
  ),
  most('wait of the process beside it (p99)', 16, ' ms', of('backfill', waiting)),
  least('of an allowance of 20,000 events/s used', 95, '%', of('limited', allowanceUsed)),
  most(
    'of its requests too many',
    5,
    '%',
    of('limited', ({ tooMany }) => tooMany * 100),
  ),
];

/** Of every target whose races were run. */
export function judge(results: Results): Verdict[] {
  return targets.flatMap(({ what, wants, limit, unit, value }) => {
    const got = value(results);
    if (got === undefined) return [];
    const ratio = wants === 'at least' ? got / limit : got === 0 ? Infinity : limit / got;
    return [{ what, wanted: `${wants} ${written(limit)}${unit}`, got: `${written(got)}${unit}`, ratio }];
  });
}

/** Three digits that count are as many as two runs have in common. */
export function written(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

function most(what: string, limit: number, unit: string, value: Target['value']): Target {
  return { what, wants: 'at most', limit, unit, value };
}

function least(what: string, limit: number, unit: string, value: Target['value']): Target {
  return { what, wants: 'at least', limit, unit, value };
}

function of(name: RaceName, read: (result: Result) => number): Target['value'] {
  return (results) => {
    const result = results.get(name);
    return result === undefined ? undefined : read(result);
  };
}

/** How many times the second's number the first's is. */
function over(name: RaceName, other: RaceName, read: (result: Result) => number): Target['value'] {
  return (results) => {
    const [value, unit] = [of(name, read)(results), of(other, read)(results)];
    return value === undefined || unit === undefined ? undefined : value / unit;
  };
}

function waiting({ waitMilliseconds }: Result): number {
  return waitMilliseconds;
}

/** In percent. The endpoint allows a second's events at once, and then as many each second. */
function allowanceUsed({ rows, perSecond }: Result): number {
  return (100 * rows) / (allowance * (1 + rows / perSecond));
}
