import { mostSpeedPoints } from '../../shared/model/report';
import type { Clock } from './clock';

export interface RateMeter {
  readonly add: (count: number) => void;
  /** Per second, over the last five seconds or since the first moment if that is shorter. */
  readonly perSecond: () => number;
  /** The whole course so far, in intervals that grow with its length. */
  readonly course: () => Course;
}

export interface Course {
  readonly intervalMilliseconds: number;
  readonly events: readonly number[];
}

const window = 5000;
const slot = 100;
const shortestInterval = 1000;

export function createRateMeter(clock: Clock): RateMeter {
  const startedAt = clock.elapsed();
  let interval = shortestInterval;
  let course: number[] = [];

  /** The place of this moment in the course. */
  function placeNow(): number {
    const elapsed = clock.elapsed() - startedAt;
    while (elapsed / interval >= mostSpeedPoints) {
      course = inPairs(course);
      interval *= 2;
    }
    const place = Math.floor(elapsed / interval);
    while (course.length <= place) course.push(0);
    return place;
  }

  const slots: { readonly at: number; count: number }[] = [];
  return {
    add(count) {
      const place = placeNow();
      course[place] = (course[place] ?? 0) + count;
      const now = clock.elapsed();
      const latest = slots.at(-1);
      if (latest !== undefined && now - latest.at < slot) latest.count += count;
      else slots.push({ at: now, count });
    },
    perSecond() {
      const now = clock.elapsed();
      while (slots[0] !== undefined && now - slots[0].at > window) slots.shift();
      const total = slots.reduce((sum, { count }) => sum + count, 0);
      const seconds = Math.max(slot, Math.min(window, now - startedAt)) / 1000;
      return total / seconds;
    },
    course() {
      placeNow();
      return { intervalMilliseconds: interval, events: [...course] };
    },
  };
}

/** One course after the other. */
export function joinCourses(earlier: Course, later: Course): Course {
  const interval = Math.max(earlier.intervalMilliseconds, later.intervalMilliseconds);
  let joined = [...coarsenTo(earlier, interval), ...coarsenTo(later, interval)];
  let intervalMilliseconds = interval;
  for (; joined.length > mostSpeedPoints; intervalMilliseconds *= 2) joined = inPairs(joined);
  return { intervalMilliseconds, events: joined };
}

/** Intervals are a second, doubled again and again. */
function coarsenTo({ intervalMilliseconds, events }: Course, interval: number): readonly number[] {
  let coarser = events;
  for (let now = intervalMilliseconds; now < interval; now *= 2) coarser = inPairs(coarser);
  return coarser;
}

function inPairs(events: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(events.length / 2) },
    (_, index) => (events[2 * index] ?? 0) + (events[2 * index + 1] ?? 0),
  );
}
