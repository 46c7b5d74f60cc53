import type { Run } from './contenderProcess';
import type { Received } from './endpointProcess';
import type { RaceName } from './races';

/** One run of a race. */
export interface Outcome {
  readonly rows: number;
  readonly run: Run;
  readonly received: Received;
}

/** Medians of a race's runs. */
export interface Result {
  /** CPU-seconds for a million events. */
  readonly cpuPerMillion: number;
  readonly perSecond: number;
  readonly megabytes: number;
  readonly waitMilliseconds: number;
  /** Share of the requests that were answered with 429. */
  readonly tooMany: number;
  readonly rows: number;
}

export type Results = ReadonlyMap<RaceName, Result>;

export function summarise(outcomes: readonly Outcome[]): Result {
  const middle = (value: (outcome: Outcome) => number): number => median(outcomes.map(value));
  return {
    cpuPerMillion: middle(({ rows, run }) => (run.cpuSeconds / rows) * 1e6),
    perSecond: middle(({ rows, run }) => rows / run.seconds),
    megabytes: middle(({ run }) => run.megabytes),
    waitMilliseconds: middle(({ run }) => run.waitMilliseconds),
    tooMany: middle(({ received }) => received.tooMany / Math.max(1, received.requests)),
    rows: middle(({ rows }) => rows),
  };
}

/** Of several runs the one in the middle says most: a computer is only ever disturbed in one direction. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}
