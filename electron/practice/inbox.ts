import { callTypes } from '../../shared/model/event';
import type { PracticeInbox } from '../../shared/model/practice';
import { createRecentIds } from './recentIds';
import type { ReceivedEvent } from './segmentRules';

const rememberedIds = 200_000;
const countedNames = 1000;
const kept = 100;

export interface Inbox {
  readonly add: (events: readonly ReceivedEvent[], discarded: readonly string[], receivedAt: string) => void;
  readonly countRequest: () => void;
  readonly snapshot: () => PracticeInbox;
}

/** Counts everything that arrives and keeps the latest events; its memory is bounded whatever arrives. */
export function createInbox(): Inbox {
  const ids = createRecentIds(rememberedIds);
  const types = new Map<string, number>();
  const names = new Map<string, number>();
  const codes = new Map<string, number>();
  const latest: PracticeInbox['latest'] = [];
  let requests = 0;
  let events = 0;
  let duplicates = 0;

  function accept(event: ReceivedEvent, receivedAt: string): void {
    if (event.messageId !== undefined && !ids.add(event.messageId)) {
      duplicates += 1;
      return;
    }
    events += 1;
    increase(types, event.type);
    const name = event.name.slice(0, 500);
    if (name !== '' && (names.has(name) || names.size < countedNames)) increase(names, name);
    latest.push({
      messageId: (event.messageId ?? '').slice(0, 200),
      type: event.type,
      name,
      receivedAt,
      json: event.json,
    });
    if (latest.length > kept) latest.shift();
  }

  return {
    add(received, discarded, receivedAt) {
      for (const event of received) accept(event, receivedAt);
      for (const code of discarded) increase(codes, code);
    },
    countRequest() {
      requests += 1;
    },
    snapshot: () => ({
      requests,
      events,
      duplicates,
      discarded: mostFrequent(codes, 50).map(([code, count]) => ({ code, count })),
      byType: callTypes.flatMap((type) => {
        const count = types.get(type);
        return count === undefined ? [] : [{ type, count }];
      }),
      byName: mostFrequent(names, 50).map(([name, count]) => ({ name, count })),
      latest: latest.toReversed(),
    }),
  };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>, limit: number): (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
}
