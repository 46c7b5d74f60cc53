import { type CallType, callTypes } from '../model/event';
import { type EventCounts, type EventSummary, nameLength, nameLimit } from '../model/statistics';
import { histogramOf } from './histogram';
import { ownCopy } from './ownCopy';
import type { PreparedEvent } from './preparedEvent';
import { createTimeTally } from './tallyTimes';

export type CountedEvent = Pick<PreparedEvent, 'type' | 'timestamp' | 'eventName'>;

export interface EventTally {
  readonly add: (event: CountedEvent) => void;
  /** Adds what another tally has counted, such as that of an earlier run. */
  readonly addCounts: (counts: EventCounts) => void;
  /** All that was counted, to be kept and taken up again with {@link EventTally.addCounts}. */
  readonly counts: () => EventCounts;
  /** @param names how many of the most frequent names */
  readonly summary: (names: number) => EventSummary;
}

/** Counts events by type, name and time in bounded memory, however many there are. */
export function createEventTally(): EventTally {
  const byType: Record<CallType, number> = { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 };
  const names = new Map<string, number>();
  const times = createTimeTally();
  let first: string | undefined;
  let last: string | undefined;

  function widen(from: string, to: string): void {
    // Times of one form sort as text.
    if (first === undefined || from < first) first = from;
    if (last === undefined || to > last) last = to;
  }

  function countName(name: string, count: number): void {
    const key = name.length > nameLength ? name.slice(0, nameLength) : name;
    const known = names.get(key);
    if (known !== undefined) names.set(key, known + count);
    else if (names.size < nameLimit) names.set(ownCopy(key), count);
  }

  const range = (): { range?: { first: string; last: string } } =>
    first === undefined || last === undefined ? {} : { range: { first, last } };

  return {
    add({ type, timestamp, eventName }) {
      byType[type] += 1;
      widen(timestamp, timestamp);
      times.add(timestamp);
      if (eventName !== undefined) countName(eventName, 1);
    },
    addCounts(counts) {
      for (const type of callTypes) byType[type] += counts.byType[type];
      for (const [name, count] of counts.names) countName(name, count);
      times.addCounts(counts.times);
      if (counts.range !== undefined) widen(counts.range.first, counts.range.last);
    },
    counts: () => ({ byType: { ...byType }, names: [...names], times: times.counts(), ...range() }),
    summary(most) {
      const { range: timeRange } = range();
      const histogram = histogramOf(times.counts());
      return {
        events: { total: callTypes.reduce((sum, type) => sum + byType[type], 0), byType: { ...byType } },
        ...(timeRange === undefined ? {} : { timeRange }),
        ...(histogram === undefined ? {} : { histogram }),
        eventNames: [...names]
          .sort(([, one], [, other]) => other - one)
          .slice(0, most)
          .map(([name, count]) => ({ name, count })),
      };
    },
  };
}
