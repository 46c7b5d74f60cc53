import { describe, expect, test } from 'vitest';
import { createImportControl } from '../../../electron/engine/importControl';
import type { ImportProgress } from '../../../shared/model/run';
import { createFastClock } from './fastClock';
import { allAccepted, orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

function held() {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    promise,
    release: () => {
      release();
    },
  };
}

describe('a pause', () => {
  test('lets nothing new leave, keeps the answers under way, and says so; going on sends the rest', async () => {
    const answers = held();
    const segment = await world.endpoint(({ number }) =>
      number > 3 && number <= 7 ? { kind: 'answerAfter', promise: answers.promise } : undefined,
    );
    const control = createImportControl();
    const { run } = await testImport(world.folder(), segment.host, orders(20_000));
    const seen: ImportProgress[] = [];
    const when: { readonly matches: (progress: ImportProgress) => boolean; readonly resolve: () => void }[] =
      [];
    const whenSeen = (matches: (progress: ImportProgress) => boolean): Promise<void> =>
      new Promise((resolve) => when.push({ matches, resolve }));
    const running = run(
      undefined,
      {
        onProgress(progress) {
          seen.push(progress);
          for (const { matches, resolve } of when) if (matches(progress)) resolve();
        },
      },
      control,
    );
    await segment.whenRequest(7);
    const underWay = whenSeen(({ state, underWay }) => state === 'paused' && underWay > 0);
    control.pause();
    await underWay;
    // Answered, and kept.
    const settled = whenSeen(
      ({ state, underWay, rows }) =>
        state === 'paused' && underWay === 0 && rows.accepted === segment.accepted.size,
    );
    answers.release();
    await settled;
    expect(segment.requests.length).toBe(7);
    control.resume();
    expect(await running).toMatchObject({ ...allAccepted(20_000), underWay: 0 });
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 20_000), times: 20_000 });
  });

  test('before the first row holds that too, and a stop ends it', async () => {
    const segment = await world.endpoint();
    const control = createImportControl();
    control.pause();
    const { run } = await testImport(world.folder(), segment.host, orders(10), { expected: { rows: 10 } });
    const result = await run(
      undefined,
      {
        onProgress({ state, rows }) {
          if (state === 'paused' && rows.read > 0) control.stop();
        },
      },
      control,
    );
    expect(result).toMatchObject({ state: 'stopped', rows: { read: 10, notSent: 10 } });
    expect(segment.requests).toEqual([]);
  });
});

describe('a speed', () => {
  test.each([
    ['given up', 100, undefined],
    ['asked for', undefined, 100],
  ])('can be %s on the way, and is shown', async (_name, first, then) => {
    const segment = await world.endpoint();
    const control = createImportControl();
    const { run } = await testImport(world.folder(), segment.host, orders(8000), { eventsPerSecond: first });
    const speeds = new Set<number | undefined>();
    const result = await run(
      undefined,
      {
        clock: createFastClock(),
        onProgress({ speed, rows }) {
          speeds.add(speed);
          if (rows.accepted > 0) control.setSpeed(then);
        },
      },
      control,
    );
    expect(result).toMatchObject(allAccepted(8000));
    expect([...speeds]).toEqual([first, then]);
    // At 100 a second, events leave by the 25.
    const sizes = segment.requests.map(({ events }) => events.length);
    expect(sizes.some((events) => events > 1000)).toBe(true);
    expect(sizes.some((events) => events === 25)).toBe(true);
  });
});

test('an import that sleeps says why it waits, and goes on by itself when it wakes up', async () => {
  const segment = await world.endpoint();
  const control = createImportControl();
  control.suspend();
  const { run } = await testImport(world.folder(), segment.host, orders(10));
  const reasons: unknown[] = [];
  const result = await run(
    undefined,
    {
      onProgress({ state, waiting, rows }) {
        if (state !== 'waiting' || rows.read === 0) return;
        reasons.push(waiting);
        control.wake();
      },
    },
    control,
  );
  expect(result).toMatchObject(allAccepted(10));
  expect(reasons).toEqual([{ reason: 'asleep', milliseconds: 0 }]);
});
