import { describe, expect, test } from 'vitest';
import { createOutage } from '../../../electron/engine/outage';
import { createFastClock, type FastClock } from './fastClock';
import { simulateImport } from './simulatedImport';

const minute = 60_000;

describe('an outage', () => {
  test('is lasting after two minutes from the first request without an answer', async () => {
    const clock = createFastClock();
    const outage = createOutage(clock, () => undefined);
    await clock.sleep(10 * minute);
    expect(outage.lasting()).toBe(false);
    outage.silent();
    await clock.sleep(2 * minute - 1);
    outage.silent();
    expect([outage.lasting(), outage.remaining()]).toEqual([false, 0]);
    await clock.sleep(1);
    expect([outage.lasting(), outage.remaining()]).toEqual([true, 0]);
    outage.left();
    expect(outage.remaining()).toBe(10_000);
  });

  test('is over with any answer, and says so to those who rest', async () => {
    const clock = createFastClock();
    let over = 0;
    const outage = createOutage(clock, () => (over += 1));
    outage.heard();
    outage.silent();
    outage.heard();
    expect(over).toBe(0);
    outage.silent();
    await clock.sleep(2 * minute);
    outage.left();
    outage.heard();
    expect([over, outage.lasting(), outage.remaining()]).toEqual([1, false, 0]);
  });
});

describe('an import through an outage', () => {
  function away(from: number, until: number, status = 200) {
    return async (_rows: readonly number[], clock: FastClock) => {
      await clock.sleep(30);
      return clock.elapsed() > from && clock.elapsed() < until
        ? ({ kind: 'none', detail: 'ECONNREFUSED' } as const)
        : ({ kind: 'status', status } as const);
    };
  }

  test('asks every ten seconds after two minutes, all together, and loses nothing', async () => {
    const waiting = new Set<string | undefined>();
    const simulated = await simulateImport({
      rows: 100_000,
      endpoint: away(100, 30 * minute),
      random: () => 0.5,
      onBegin(clock, _control, run) {
        void clock.sleep(20 * minute).then(() => {
          const { reason, milliseconds = Infinity } = run.waits.waiting() ?? {};
          waiting.add(reason);
          expect(milliseconds).toBeLessThanOrEqual(10_000);
        });
      },
    });
    expect(simulated.accepted.every((times) => times === 1)).toBe(true);
    expect([...waiting]).toEqual(['unreachable']);
    const probes = simulated.requests.filter(({ at }) => at > 3 * minute && at < 29 * minute);
    expect(probes.length).toBeGreaterThanOrEqual(26 * 6 - 2);
    const pauses = probes.slice(1).map(({ at }, index) => at - (probes[index]?.at ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(10_000);
    // The first answer wakes everyone: what is left takes no time.
    expect(simulated.elapsed).toBeLessThan(30 * minute + 20_000);
  });

  test('of one small batch asks as often', async () => {
    const { accepted, requests } = await simulateImport({
      rows: 10,
      endpoint: away(0, 10 * minute),
      random: () => 0.99,
    });
    expect(accepted.every((times) => times === 1)).toBe(true);
    const probes = requests.filter(({ at }) => at > 3 * minute && at < 9 * minute);
    expect(probes.length).toBeGreaterThanOrEqual(35);
  });
});
