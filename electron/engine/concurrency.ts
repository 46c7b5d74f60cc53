import type { Clock } from './clock';

/** How many requests may be under way at once. */
export interface Concurrency {
  readonly limit: () => number;
  /** Calls the listener whenever there may be more. */
  readonly onGrowth: (listener: () => void) => void;
  /**
   * An answer has just come.
   *
   * @param leftAt when its request left, by the clock's elapsed milliseconds
   * @param underWay requests that were under way when it had left, itself included
   */
  readonly answered: (leftAt: number, underWay: number) => void;
  /** A request that left then was not answered in time. */
  readonly late: (leftAt: number) => void;
  /** The network may be another one than before. */
  readonly forget: () => void;
}

const most = 64;
const first = 4;
/** Answers that take up to so many times the shortest are as quick as answers get. */
const near = 1.5;
/** From so many times on they have stood in a queue. */
const inflated = 2.5;
/** As many requests may queue: they keep an endpoint, or this computer, busy while others travel. */
const queueable = 3;
const tooManyQueued = 6;

/**
 * Adapts to the round trip, as TCP Vegas does: as long as answers are as quick as the quickest was, more requests at once
 * carry more; when they take longer, what is added only waits somewhere, and costs memory here. At 60 ms, 4 requests at once
 * carry 47 thousand events a second, and 32 carry 187 thousand; on this very computer 4 are enough.
 */
export function createConcurrency(clock: Clock): Concurrency {
  let limit = first;
  /** As long as nothing has queued, it doubles. */
  let doubling = true;
  let shortest = Infinity;
  let shrunkAt = -Infinity;
  let times: number[] = [];
  let full = 0;
  const listeners: (() => void)[] = [];

  function startRound(): void {
    times = [];
    full = 0;
  }

  function shrink(factor: number): void {
    limit = Math.max(1, Math.floor(limit * factor));
    doubling = false;
    shrunkAt = clock.elapsed();
    startRound();
  }

  function adapt(typical: number): void {
    const queued = limit * (1 - shortest / typical);
    if (queued > tooManyQueued && typical > inflated * shortest) {
      shrink(0.75);
      return;
    }
    const quick = typical <= near * shortest;
    // More are of no use when those allowed are not even used.
    if (full > times.length / 2 && (quick || queued <= queueable)) {
      doubling &&= quick;
      limit = Math.min(most, doubling ? limit * 2 : limit + 1);
      for (const listener of listeners) listener();
    }
    startRound();
  }

  return {
    limit: () => limit,
    onGrowth(listener) {
      listeners.push(listener);
    },
    answered(leftAt, underWay) {
      // What left before the last change says nothing about it.
      if (leftAt < shrunkAt) return;
      // Less than a millisecond is chance.
      const time = Math.max(1, clock.elapsed() - leftAt);
      shortest = Math.min(shortest, time);
      times.push(time);
      // While all travel, one is being prepared.
      if (underWay >= limit - 1) full += 1;
      if (times.length >= limit) adapt(median(times));
    },
    late(leftAt) {
      if (leftAt >= shrunkAt) shrink(0.5);
    },
    forget() {
      limit = Math.min(limit, first);
      doubling = true;
      shortest = Infinity;
      shrunkAt = clock.elapsed();
      startRound();
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}
