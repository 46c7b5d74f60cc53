import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../../electron/engine/answer';
import type { Clock } from '../../../electron/engine/clock';
import type { Post } from '../../../electron/engine/httpPool';
import type { ImportJob } from '../../../electron/engine/messages';
import { randomFrom } from '../../support/randomFrom';
import { createFastClock } from './fastClock';
import { allAccepted, ordersHeader, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
const rows = 3000;
/** Small enough to be many batches, of which many are under way at once. */
const eventsPerSecond = 400;

/** A file in which a few hundred people come again and again, sorted by them or not. */
function visits(random: () => number, people: number, sorted: boolean): string {
  const ids = Array.from({ length: rows }, () => Math.floor(random() * people));
  if (sorted) ids.sort((a, b) => a - b);
  return [ordersHeader, ...ids.map((id, index) => `user-${id},Visit,2024-01-01T00:00:00Z,${index}`), ''].join(
    '\n',
  );
}

const bodySchema = z.object({
  batch: z.array(z.object({ userId: z.string(), properties: z.object({ total: z.number() }) })),
});

interface Receiver {
  readonly post: Post;
  /** Of each person, the rows in the order in which they were first taken. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
  /** The most requests that were under way at once. */
  readonly most: () => number;
}

/** Answers after any time, in any order, and now and then fails, before or after it has taken the events. */
function createReceiver(clock: Clock, random: () => number): Receiver {
  const taken = new Map<string, number[]>();
  const underWay = { now: 0, most: 0 };

  function take(body: string): void {
    for (const { userId, properties } of bodySchema.parse(JSON.parse(body)).batch) {
      const numbers = taken.get(userId) ?? [];
      if (!numbers.includes(properties.total)) taken.set(userId, [...numbers, properties.total]);
    }
  }

  async function answer(body: string): Promise<Answer> {
    await clock.sleep(random() * 3000);
    const fate = random();
    const ends = { retryAfter: undefined, rateLimitReset: undefined, date: undefined };
    if (fate < 0.15) return { kind: 'status', status: 503, ...ends };
    if (fate < 0.2) return { kind: 'status', status: 429, ...ends };
    if (fate < 0.25) return { kind: 'none', detail: 'ECONNRESET' };
    if (fate < 0.3) return { kind: 'none', detail: 'TIMEOUT' };
    take(body);
    await clock.sleep(random() * 1000);
    if (fate < 0.4) return { kind: 'none', detail: 'ECONNRESET' };
    return { kind: 'status', status: 200, ...ends };
  }

  return {
    taken,
    most: () => underWay.most,
    async post({ method, body }) {
      if (method === 'HEAD') return { kind: 'status', status: 404 };
      underWay.now += 1;
      underWay.most = Math.max(underWay.most, underWay.now);
      try {
        return await answer(Buffer.from(body).toString());
      } finally {
        underWay.now -= 1;
      }
    },
  };
}

async function importVisits(seed: number, text: string, options: Partial<ImportJob>) {
  const random = randomFrom(seed);
  const clock = createFastClock();
  const receiver = createReceiver(clock, random);
  const { run } = await testImport(world.folder(), 'http://127.0.0.1:9', text, {
    eventsPerSecond,
    ...options,
  });
  const result = await run(undefined, { clock, random, post: receiver.post });
  return { result, receiver };
}

const inOrder = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

describe('strict order for every person', () => {
  test.each([
    { seed: 1, people: 400, sorted: false },
    { seed: 2, people: 2500, sorted: false },
    { seed: 3, people: 400, sorted: true },
    { seed: 4, people: 3, sorted: false },
  ])(
    'holds, whatever fails and however late answers come (seed $seed, $people people, sorted: $sorted)',
    async ({ seed, people, sorted }) => {
      const text = visits(randomFrom(seed + 100), people, sorted);
      const { result, receiver } = await importVisits(seed, text, { order: 'person' });
      expect(result).toMatchObject(allAccepted(rows));
      const taken = [...receiver.taken.values()];
      expect(taken.flat().length).toBe(rows);
      expect(taken.filter((numbers) => !inOrder(numbers))).toEqual([]);
    },
  );

  test('is no reason to send one request after the other in a file that is sorted by person', async () => {
    const text = visits(randomFrom(5), 400, true);
    const { receiver } = await importVisits(5, text, { order: 'person' });
    expect(receiver.most()).toBeGreaterThan(3);
  });

  test('is not kept in the order of the file, which the same receiver shows', async () => {
    const text = visits(randomFrom(6), 400, false);
    const { result, receiver } = await importVisits(6, text, {});
    expect(result).toMatchObject(allAccepted(rows));
    expect([...receiver.taken.values()].filter((numbers) => !inOrder(numbers)).length).toBeGreaterThan(0);
  });
});

test('a stop ends an import whose batches wait for each other, and the next run keeps the order', async () => {
  const clock = createFastClock();
  const receiver = createReceiver(clock, randomFrom(7));
  const stop = new AbortController();
  const { run } = await testImport(world.folder(), 'http://127.0.0.1:9', visits(randomFrom(8), 3, false), {
    eventsPerSecond,
    order: 'person',
  });
  let requests = 0;
  const post: Post = (request, signal) => {
    requests += 1;
    if (requests === 6) stop.abort();
    return receiver.post(request, signal);
  };
  const random = randomFrom(9);
  expect(await run(stop.signal, { clock, random, post })).toMatchObject({ state: 'stopped' });
  expect(await run(undefined, { clock, random, post: receiver.post })).toMatchObject(allAccepted(rows));
  expect([...receiver.taken.values()].every(inOrder)).toBe(true);
});
