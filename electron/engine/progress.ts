import type { Failure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { Clock } from './clock';
import type { Flight } from './flight';
import type { ControlState } from './importControl';
import type { ImportTally } from './importTally';
import type { LaneWaits } from './laneWaits';
import type { ImportJob } from './messages';
import type { RateMeter } from './rateMeter';
import type { RunMeter } from './runMeter';
import type { Watermark } from './watermark';

export interface ProgressSources {
  readonly clock: Clock;
  readonly tally: ImportTally;
  readonly watermark: Pick<Watermark, 'done'>;
  readonly numbers: Pick<RunMeter, 'numbers'>;
  readonly waits: LaneWaits;
  readonly meter: RateMeter;
  readonly flight: Flight;
  readonly held: ControlState['held'];
  /** Events a second that may leave. */
  readonly speed: () => number | undefined;
  readonly stop: AbortSignal;
}

export interface Progress {
  readonly bytesTotal: (bytes: number) => void;
  /** ISO time of the import's very first start. */
  readonly startedAt: (time: string) => void;
  /** Everything before the first event is done. */
  readonly sending: () => void;
  readonly snapshot: () => ImportProgress;
  /** @param inDoubt rows that have left and will not be answered in this run */
  readonly last: (
    failure: Failure | undefined,
    state: 'finished' | 'stopped' | 'failed',
    inDoubt: number,
  ) => ImportProgress;
}

/** Puts an import's numbers together into what the window shows. */
export function createProgress(job: ImportJob, sources: ProgressSources): Progress {
  const { clock, tally, watermark, waits, meter, flight, stop } = sources;
  let startedAt = new Date(clock.now()).toISOString();
  let sending = false;
  let bytesTotal = job.identity?.size ?? 0;

  function numbers(): Omit<ImportProgress, 'state' | 'rows' | 'bytesDone'> {
    const { acceptedEvents, refusedEvents, ...counts } = tally.counts();
    const speed = sources.speed();
    const { requests, retries, elapsedMilliseconds } = sources.numbers.numbers();
    return {
      importId: job.importId,
      events: {
        ...(job.expected?.events === undefined ? {} : { expected: job.expected.events }),
        accepted: acceptedEvents,
        refused: refusedEvents,
      },
      bytesTotal,
      ...counts,
      requests,
      retries,
      underWay: flight.events(),
      ...(speed === undefined ? {} : { speed }),
      eventsPerSecond: meter.perSecond(),
      startedAt,
      elapsedMilliseconds,
    };
  }

  function runningState(waiting: boolean): ImportProgress['state'] {
    if (stop.aborted) return 'stopping';
    if (sources.held() === 'paused') return 'paused';
    if (waiting) return 'waiting';
    return sending ? 'sending' : 'starting';
  }

  function secondsLeft({ events, eventsPerSecond }: Pick<ImportProgress, 'events' | 'eventsPerSecond'>) {
    if (eventsPerSecond === 0) return {};
    const ended = events.accepted + events.refused;
    // Where nobody has counted the events, the file's bytes stand for them.
    const done = watermark.done();
    const expected = events.expected ?? (done === 0 ? undefined : (ended * bytesTotal) / done);
    if (expected === undefined) return {};
    return { secondsLeft: Math.max(0, expected - ended) / eventsPerSecond };
  }

  return {
    bytesTotal(bytes) {
      bytesTotal = bytes;
    },
    startedAt(time) {
      startedAt = time;
    },
    sending() {
      sending = true;
    },
    snapshot() {
      const counted = numbers();
      const waiting = waits.waiting();
      const state = runningState(waiting !== undefined);
      return {
        ...counted,
        state,
        ...(state === 'waiting' && waiting !== undefined ? { waiting: { ...waiting } } : {}),
        ...(state === 'sending' ? secondsLeft(counted) : {}),
        rows: tally.rows(),
        bytesDone: watermark.done(),
      };
    },
    last(failure, state, inDoubt) {
      return {
        ...numbers(),
        state: failure === undefined ? state : 'failed',
        ...(failure === undefined ? {} : { failure: { ...failure, params: { ...failure.params } } }),
        // A file that was read to its end says itself how many rows it has.
        rows: tally.rows(state === 'finished' ? 'read' : (job.expected?.rows ?? 0), inDoubt),
        bytesDone: state === 'finished' ? bytesTotal : watermark.done(),
      };
    },
  };
}
