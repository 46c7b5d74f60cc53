import type { WaitReason } from '../../shared/model/run';
import type { Clock } from './clock';
import { noNumbers, type RunNumbers } from './runNumbers';

/** Counts what an import takes, beginning with what its earlier runs took. */
export interface RunMeter {
  readonly startFrom: (earlier: RunNumbers) => void;
  readonly countRequest: () => void;
  /** Events that have been on their way already leave again. */
  readonly countRetry: (reason: WaitReason) => void;
  readonly countPause: () => void;
  /** Asked for what is to be added to this computer's clock, in milliseconds; 0 says nothing. */
  readonly followClock: (offset: () => number) => void;
  /** What is in the way from now on, until it is called again; undefined for nothing. */
  readonly waitFor: (reason: WaitReason | undefined) => void;
  /** Of all runs. */
  readonly numbers: () => RunNumbers;
  /** Different after every change but that of time. */
  readonly version: () => number;
}

export function createRunMeter(clock: Pick<Clock, 'elapsed'>): RunMeter {
  const begun = clock.elapsed();
  const retriesBy = new Map<WaitReason, number>();
  const waited = new Map<WaitReason, number>();
  let earlier = noNumbers;
  let requests = 0;
  let retries = 0;
  let pauses = 0;
  let clockOffset = (): number => 0;
  let reason: WaitReason | undefined;
  let since = begun;

  function waitFor(next: WaitReason | undefined): void {
    const now = clock.elapsed();
    if (reason !== undefined) waited.set(reason, (waited.get(reason) ?? 0) + now - since);
    reason = next;
    since = now;
  }

  return {
    startFrom(numbers) {
      earlier = numbers;
    },
    countRequest() {
      requests += 1;
    },
    countRetry(why) {
      retries += 1;
      retriesBy.set(why, (retriesBy.get(why) ?? 0) + 1);
    },
    countPause() {
      pauses += 1;
    },
    followClock(offset) {
      clockOffset = offset;
    },
    waitFor,
    numbers() {
      waitFor(reason);
      const offset = clockOffset();
      return {
        ...earlier,
        ...(offset === 0 ? {} : { clockOffset: offset }),
        pauses: earlier.pauses + pauses,
        requests: earlier.requests + requests,
        retries: earlier.retries + retries,
        retriesBy: sum(earlier.retriesBy, retriesBy),
        waited: sum(earlier.waited, waited),
        elapsedMilliseconds: Math.round(earlier.elapsedMilliseconds + clock.elapsed() - begun),
      };
    },
    version: () => requests + retries + pauses,
  };
}

function sum(
  earlier: RunNumbers['waited'],
  added: ReadonlyMap<WaitReason, number>,
): Partial<Record<WaitReason, number>> {
  const total: Partial<Record<WaitReason, number>> = { ...earlier };
  for (const [reason, value] of added) total[reason] = Math.round((total[reason] ?? 0) + value);
  return total;
}
