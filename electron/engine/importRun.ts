import type { Failure } from '../../shared/model/failure';
import { type Alarm, createAlarm } from './alarm';
import { type Allowance, createAllowance } from './allowance';
import { batchEvents } from './batch';
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
import { createOutage, type Outage } from './outage';
import { createPacer, type Pace, usualBurst } from './pacer';
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
  readonly allowance: Allowance;
  readonly outage: Outage;
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
  /** Events a second that leave by the person's choice and the endpoint's allowance; undefined for as many as are answered. */
  readonly pace: () => number | undefined;
  /** Events that a batch may hold at this pace. */
  readonly batchEvents: () => number;
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
  const allowance = createAllowance(clock);
  const concurrency = createConcurrency(clock);
  const outage = createOutage(clock, () => {
    // It may be another network that is back.
    concurrency.forget();
    alarm.ring();
  });
  const waits = createLaneWaits({ clock, gate, outage, held });
  const flight = createFlight();
  const meter = createRateMeter(clock);
  const stopping = stopInTwoSteps(control, clock);
  const speed = (): number | undefined => (control.speed() ?? job).eventsPerSecond;
  const pace = (): Pace | undefined => slowest(speed(), allowance.rate());
  const departure = createDeparture({
    held,
    gate,
    outage,
    pacer: createPacer(pace, clock),
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
  let asleep = false;
  const unfollow = control.onChange(() => {
    changes += 1;
    if (held() === 'paused' && !paused) numbers.countPause();
    paused = held() === 'paused';
    if (asleep && held() !== 'asleep') {
      // How long nothing was answered says nothing of the endpoint, and the network may be another one.
      outage.heard();
      concurrency.forget();
    }
    asleep = held() === 'asleep';
    alarm.ring();
  });
  return {
    tally,
    watermark,
    numbers,
    alarm,
    gate,
    allowance,
    outage,
    waits,
    departure,
    flight,
    concurrency,
    meter,
    stopping,
    progress: createProgress(job, sources),
    fail(reason) {
      failure ??= reason;
      stopping.now();
    },
    failure: () => failure,
    pace: () => pace()?.eventsPerSecond,
    batchEvents: () => batchEvents(speed(), allowance.rate()),
    version: () => tally.version() + numbers.version() + changes,
    delivery: () => ({ ...numbers.numbers(), speed: meter.course() }),
    end() {
      unfollow();
      stopping.end();
    },
  };
}

/** Seconds' worth of events: just below a limit, a burst is too much. */
const limitedBurst = 0.05;

function slowest(chosen: number | undefined, allowed: number | undefined): Pace | undefined {
  if (allowed !== undefined && allowed < (chosen ?? Infinity)) {
    return { eventsPerSecond: allowed, burst: limitedBurst };
  }
  return chosen === undefined ? undefined : { eventsPerSecond: chosen, burst: usualBurst };
}
