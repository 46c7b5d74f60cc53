import type { Clock } from './clock';

/** The time as the endpoint has it, as far as it has said. */
export interface EndpointClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by which it is later than this computer's clock; 0 where that is not known. */
  readonly offset: () => number;
  /** An answer has just come, with this `Date` header. Returns whether it says a time. */
  readonly hear: (date: string | undefined) => boolean;
  /** Whether this computer's clock was set, or stood still, since the endpoint last told its time: it is to be asked again. */
  readonly jumped: () => boolean;
  /** The endpoint does not tell: its time has gone on as long as this computer was running. */
  readonly bridge: () => void;
}

/** How many of the latest answers decide. */
const remembered = 5;
/** Milliseconds: a header knows whole seconds only, and takes its time to arrive. Less than this is no difference. */
const tolerance = 2000;
/** Milliseconds by which a clock that is set and one that never is may part between two answers. */
const jump = 60_000;

/**
 * Segment takes `receivedAt - (sentAt - timestamp)` for the time of an event, so a `sentAt` from a computer whose clock is
 * wrong moves all history by as much. With the endpoint's own time it moves nothing.
 */
export function createEndpointClock(clock: Pick<Clock, 'now' | 'elapsed'>): EndpointClock {
  let differences: readonly number[] = [];
  let offset = 0;
  const apart = (): number => clock.now() - clock.elapsed();
  let heardApart = apart();
  const jumped = (): boolean => Math.abs(apart() - heardApart) > jump;
  return {
    now: () => clock.now() + offset,
    offset: () => offset,
    hear(date) {
      const said = date === undefined ? Number.NaN : Date.parse(date);
      if (!Number.isFinite(said)) return false;
      // What the clock differed by before it was set says nothing any more.
      if (jumped()) differences = [];
      heardApart = apart();
      // On average the second has been running for half of its time.
      differences = [...differences, said + 500 - clock.now()].slice(-remembered);
      offset = clockOffset(differences);
      return true;
    },
    jumped,
    bridge() {
      const by = apart() - heardApart;
      heardApart += by;
      differences = differences.map((difference) => difference - by);
      offset = clockOffset(differences);
    },
  };
}

/**
 * What to add to this computer's clock, in milliseconds: the median of what the endpoint's answers differed by, 0 when the
 * difference is too small to be known or nothing is known.
 */
export function clockOffset(differences: readonly number[]): number {
  const median = differences.toSorted((a, b) => a - b)[Math.floor(differences.length / 2)] ?? 0;
  return Math.abs(median) < tolerance ? 0 : median;
}
