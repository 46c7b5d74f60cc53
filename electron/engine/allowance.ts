import type { Clock } from './clock';
import { createRateMeter } from './rateMeter';

/** What the endpoint has been found to allow. */
export interface Allowance {
  /** Events a second that may leave; undefined as long as the endpoint has never said that it is too much. */
  readonly rate: () => number | undefined;
  readonly accepted: (events: number) => void;
  /** The endpoint has said that it is too much. */
  readonly exceeded: (excess: Excess) => void;
}

export interface Excess {
  /** When the request left, by the clock's elapsed milliseconds. */
  readonly leftAt: number;
  /** Events that it carried. */
  readonly events: number;
  /** Events a second that were leaving; undefined for as many as were answered. */
  readonly pace: number | undefined;
  /** Milliseconds until something may leave again. */
  readonly wait: number;
}

/** Of the rate that was proven, so much is used at first. */
const caution = 0.85;
/** Seconds in which the proven rate is reached again. */
const recovery = 2;
/** What is still allowed is a little less than what was too much by a little … */
const justBelow = 0.975;
/** … and the sooner it was too much, the lower: by so many hundredths of a second's worth. */
const soonness = 0.3;
const farBelow = 0.8;
/** However early a window was used up. */
const leastShare = 0.1;
/** What was really accepted may differ from the pace by so much. */
const slack = 1.1;
/** More a second, as long as no pace has ever been too much. */
const searching = 0.2;
/** More a second when one was: who asks for more too often only waits. */
const creeping = 0.0001;
/** Seconds after which it grows faster and faster, since a limit is often shared with others who may have stopped. */
const longestCalm = 60;
const shortestCalm = 5;
/** The calm lasts so many times as long as it took until it was too much. */
const patience = 3;
const acceleration = 0.0005;
/** Of the best that was ever accepted: less is never asked for, since it may not be the pace that the endpoint minds. */
const lowest = 0.125;
/** Seconds of a wait that tell of a limit; what is longer is a penalty. */
const countedWait = 10;
/** Seconds in which it was too much too soon. */
const soon = 2;
/** So often in a row too soon, ever less was accepted because ever less left: it is not the pace that the endpoint minds … */
const erratic = 5;
const everLess = 0.4;
/** … and no pace is looked for in so many milliseconds. */
const erraticFor = 60_000;
/** Seconds that the meter of what was accepted looks back. */
const meterSeconds = 5;
/** A rate that is no limit any more. */
const unlimited = 5_000_000;

/**
 * Finds an endpoint's limit, and stays just below it. What was really accepted until it was first too much is proven; from
 * then on the pace itself is: it grows so slowly that the one that was too much was so by little.
 */
export function createAllowance(clock: Clock): Allowance {
  let proven: number | undefined;
  let growth = searching;
  /** Events a second, at the best of times. */
  let best = 0;
  let calm = shortestCalm;
  /** Events accepted in each time that was too short, one after the other. */
  let tooShort: number[] = [];
  let learnsFrom = -Infinity;
  let opensAt = clock.elapsed();
  let exceededAt = -Infinity;
  let acceptedSinceOpen = 0;
  const meter = createRateMeter(clock);

  function secondsOpen(): number {
    return Math.max(0, clock.elapsed() - opensAt) / 1000;
  }

  function rate(): number | undefined {
    if (proven === undefined) return undefined;
    const seconds = secondsOpen();
    if (seconds < recovery) return proven * (caution + ((1 - caution) * seconds) / recovery);
    const impatient = Math.max(0, seconds - calm);
    return proven * Math.exp(growth * (seconds - recovery) + (acceleration * impatient ** 2) / 2);
  }

  /** What was accepted, over the time until something may be accepted again. */
  function average(wait: number, least: number): number {
    const seconds = secondsOpen() + Math.min(wait / 1000, countedWait);
    return Math.max(acceptedSinceOpen, least) / Math.max(seconds, 1);
  }

  function below(pace: number, wait: number): number {
    const open = secondsOpen();
    // A long wait tells that a window was used up early.
    const closed = Math.min(Math.max(0, wait / 1000 - 1), countedWait);
    const used = Math.max(leastShare, open / Math.max(open + closed, 0.001));
    const share = Math.min(justBelow, Math.max(farBelow, 1 - soonness / open), closed === 0 ? 1 : used);
    // Where requests at once are what limits, the pace was never reached.
    const really = open < meterSeconds ? Infinity : meter.perSecond() * slack;
    // Too much again and again is too much by far.
    const far = Math.max(pace / 3, 2 * average(wait, 0));
    return Math.min(pace * share, really, tooShort.length < 2 || acceptedSinceOpen === 0 ? Infinity : far);
  }

  function forget(): void {
    proven = undefined;
    growth = searching;
    tooShort = [];
  }

  function learn(excess: Excess, now: number): void {
    const { pace, wait } = excess;
    tooShort = pace !== undefined && secondsOpen() < soon ? [...tooShort, acceptedSinceOpen] : [];
    if (tooShort.length === erratic) {
      const [first = 0, second = 0, , fourth = 0, fifth = 0] = tooShort;
      tooShort = [];
      if (fourth + fifth < (first + second) * everLess) {
        forget();
        learnsFrom = now + wait + erraticFor;
        return;
      }
    }
    best = Math.max(best, average(wait, 0));
    const found = pace === undefined ? average(wait, excess.events / 4) : below(pace, wait);
    proven = Math.max(1, best * lowest, found);
    growth = pace === undefined || tooShort.length > 1 ? searching : creeping;
    calm = Math.min(longestCalm, Math.max(shortestCalm, patience * secondsOpen()));
    exceededAt = now;
    acceptedSinceOpen = 0;
  }

  return {
    rate() {
      const current = rate();
      if (current === undefined || current < unlimited) return current;
      forget();
      return undefined;
    },
    accepted(events) {
      acceptedSinceOpen += events;
      meter.add(events);
    },
    exceeded(excess) {
      const now = clock.elapsed();
      // Its neighbours have said so already: they left before anyone knew.
      if (excess.leftAt > exceededAt && now >= learnsFrom) learn(excess, now);
      opensAt = Math.max(opensAt, now + excess.wait);
    },
  };
}
