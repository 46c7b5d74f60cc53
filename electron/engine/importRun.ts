import type { Failure } from '../../shared/model/failure';
import { type Alarm, createAlarm } from './alarm';
import type { Clock } from './clock';
import { type Concurrency, createConcurrency } from './concurrency';
import { createDeparture, type Departure } from './departure';
import { createFlight, type Flight } from './flight';
import { createGate, type Gate } from './gate';
import type { ControlState } from './importControl';
import { createImportTally, type ImportTally } from './importTally';
import { createLaneWaits, type LaneWaits } from './laneWaits';
import type { RunFacts } from './importReport';
import type { ImportJob } from './messages';
import { createPacer } from './pacer';
import { createProgress, type Progress } from './progress';
import { createRateMeter, type RateMeter } from './rateMeter';
import { createRunMeter, type RunMeter } from './runMeter';
import type { Settled } from './settledFile';
import { stopInTwoSteps, type TwoStepStop } from './stopInTwoSteps';
import { createWatermark, type Watermark } from './watermark';

/** What all parts of one run of an import share. */
export interface ImportRun {
  readonly tally: ImportTally;
  readonly watermark: Watermark<Settled>;
  readonly numbers: RunMeter;
  readonly alarm: Alarm;
  readonly gate: Gate;
  readonly waits: LaneWaits;
  readonly departure: Departure;
  readonly flight: Flight;
  readonly concurrency: Concurrency;
  readonly meter: RateMeter;
  readonly stopping: TwoStepStop;
  readonly progress: Progress;
  /** Ends the import; the first reason counts. */
  readonly fail: (reason: Failure) => void;
  readonly failure: () => Failure | undefined;
  /** Events a second that may leave; undefined for as many as are answered. */
  readonly speed: () => number | undefined;
  /** Different after every change that a snapshot shows. */
  readonly version: () => number;
  /** How sending went, for the report. */
  readonly delivery: () => Omit<RunFacts['delivery'], 'runs'>;
  /** Nothing is left behind. */
  readonly end: () => void;
}

export function createImportRun(job: ImportJob, clock: Clock, control: ControlState): ImportRun {
  const { held } = control;
  const tally = createImportTally();
  const watermark = createWatermark<Settled>();
  const numbers = createRunMeter(clock);
  const alarm = createAlarm(clock);
  const gate = createGate(clock);
  const waits = createLaneWaits({ clock, gate, held });
  const flight = createFlight();
  const meter = createRateMeter(clock);
  const stopping = stopInTwoSteps(control, clock);
  const speed = (): number | undefined => (control.speed() ?? job).eventsPerSecond;
  const departure = createDeparture({
    held,
    gate,
    pacer: createPacer(speed, clock),
    alarm,
    stop: stopping.stop,
  });
  const sources = {
    clock,
    tally,
    numbers,
    watermark,
    waits,
    meter,
    flight,
    held,
    speed,
    stop: stopping.stop,
  };
  let failure: Failure | undefined;
  let changes = 0;
  let paused = false;
  const unfollow = control.onChange(() => {
    changes += 1;
    if (held() === 'paused' && !paused) numbers.countPause();
    paused = held() === 'paused';
    alarm.ring();
  });
  return {
    tally,
    watermark,
    numbers,
    alarm,
    gate,
    waits,
    departure,
    flight,
    concurrency: createConcurrency(clock),
    meter,
    stopping,
    progress: createProgress(job, sources),
    fail(reason) {
      failure ??= reason;
      stopping.now();
    },
    failure: () => failure,
    speed,
    version: () => tally.version() + numbers.version() + changes,
    delivery: () => ({ ...numbers.numbers(), speed: meter.course() }),
    end() {
      unfollow();
      stopping.end();
    },
  };
}
