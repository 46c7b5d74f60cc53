import { describe, expect, test } from 'vitest';
import { createConcurrency } from '../../../electron/engine/concurrency';
import { createFlight } from '../../../electron/engine/flight';
import { runLanes } from '../../../electron/engine/runLanes';
import { createFastClock, type FastClock } from './fastClock';

interface Conditions {
  /** Milliseconds of travel there and back. */
  readonly latency: number;
  /** Milliseconds that the endpoint works on a request, one after the other. */
  readonly service: number;
  /** Milliseconds that this computer works on a batch, one after the other. */
  readonly preparation: number;
  /** Milliseconds of travel more or less, by chance. */
  readonly jitter?: number;
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Sleeps its turn out after everyone who asked before. */
function oneAtATime(clock: FastClock): (milliseconds: number) => Promise<void> {
  let freeAt = 0;
  return (milliseconds) => {
    freeAt = Math.max(freeAt, clock.elapsed()) + milliseconds;
    return clock.sleep(freeAt - clock.elapsed());
  };
}

/** Sends batches to a model of an endpoint. */
async function simulate(batches: number, conditions: (sent: number) => Conditions) {
  const clock = createFastClock();
  const concurrency = createConcurrency(clock);
  const flight = createFlight();
  const random = numbers(7);
  const prepare = oneAtATime(clock);
  const serve = oneAtATime(clock);
  const limits: number[] = [];
  const mostUnderWay: number[] = [];
  let sent = 0;
  await runLanes(concurrency, async () => {
    if (sent === batches) return false;
    const { latency, service, preparation, jitter = 0 } = conditions(sent);
    sent += 1;
    await prepare(preparation);
    const leftAt = clock.elapsed();
    const underWay = await flight.during(1, async () => {
      const requests = flight.requests();
      await clock.sleep((latency + jitter * random()) / 2);
      await serve(service);
      await clock.sleep((latency + jitter * random()) / 2);
      return requests;
    });
    concurrency.answered(leftAt, underWay);
    limits.push(concurrency.limit());
    mostUnderWay.push(underWay);
    return true;
  });
  const late = limits.slice(batches / 2);
  return {
    clock,
    perSecond: (batches / clock.elapsed()) * 1000,
    most: Math.max(...late),
    least: Math.min(...late),
    underWay: Math.max(...mostUnderWay.slice(batches / 2)),
  };
}

describe('requests at once', () => {
  test('stay few on a computer that talks to itself, however busy both ends are', async () => {
    const { most, perSecond } = await simulate(3000, () => ({ latency: 0, service: 4, preparation: 1 }));
    expect(most).toBeLessThanOrEqual(8);
    expect(perSecond).toBeGreaterThan(240);
    const busyHere = await simulate(3000, () => ({ latency: 1, service: 1, preparation: 5 }));
    expect(busyHere.underWay).toBeLessThanOrEqual(8);
    expect(busyHere.perSecond).toBeGreaterThan(190);
  });

  test.each([0, 15, 30])(
    'reach tens where answers travel for 60 ms, and %s ms more or less',
    async (jitter) => {
      const { least, perSecond } = await simulate(4000, () => ({
        latency: 60,
        service: 0.2,
        preparation: 0,
        jitter,
      }));
      expect(least).toBeGreaterThanOrEqual(30);
      expect(perSecond).toBeGreaterThan(500);
    },
  );

  test('are no more than can be prepared, and carry as much', async () => {
    const { underWay, perSecond } = await simulate(4000, () => ({
      latency: 60,
      service: 0.2,
      preparation: 5,
    }));
    expect(underWay).toBeLessThanOrEqual(20);
    expect(perSecond).toBeGreaterThan(185);
  });

  test('do not pile up on a narrow line', async () => {
    const { most, perSecond } = await simulate(1000, () => ({ latency: 40, service: 400, preparation: 1 }));
    expect(most).toBeLessThanOrEqual(8);
    expect(perSecond).toBeGreaterThan(2.4);
  });

  test('become fewer when the endpoint gets slower, and more when it is well again', async () => {
    const well = { latency: 60, service: 0.2, preparation: 0 };
    const slow = { latency: 60, service: 100, preparation: 0 };
    const slowed = await simulate(4000, (sent) => (sent < 2000 ? well : slow));
    expect(slowed.least).toBeLessThanOrEqual(12);
    const recovered = await simulate(6000, (sent) => (sent < 1000 || sent > 2000 ? well : slow));
    expect(recovered.most).toBeGreaterThanOrEqual(60);
  });
});

describe('a time-out', () => {
  test('halves them once, however many lanes have one at the same time', async () => {
    const clock = createFastClock();
    const concurrency = createConcurrency(clock);
    await clock.sleep(1000);
    for (let index = 0; index < 4; index += 1) concurrency.late(10);
    expect(concurrency.limit()).toBe(2);
    await clock.sleep(1000);
    concurrency.late(1500);
    concurrency.late(clock.elapsed());
    expect(concurrency.limit()).toBe(1);
  });
});

test('what is learned of one network is forgotten for another', async () => {
  const clock = createFastClock();
  const concurrency = createConcurrency(clock);
  const answer = async (time: number): Promise<void> => {
    const leftAt = clock.elapsed();
    await clock.sleep(time);
    concurrency.answered(leftAt, concurrency.limit());
  };
  for (let index = 0; index < 200; index += 1) await answer(10);
  expect(concurrency.limit()).toBe(64);
  concurrency.forget();
  expect(concurrency.limit()).toBe(4);
  for (let index = 0; index < 200; index += 1) await answer(200);
  expect(concurrency.limit()).toBe(64);
});
