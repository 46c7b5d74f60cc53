import { describe, expect, test } from 'vitest';
import { createPersonTurns, type PeopleBatch } from '../../../electron/engine/personTurns';

const about = (...people: readonly string[]): PeopleBatch => ({ people: new Set(people) });

/** Enters the batches in their order, and tells which may leave by now. */
function enterAll(batches: readonly PeopleBatch[], stop = new AbortController()) {
  const turns = createPersonTurns(stop.signal);
  const may = new Set<PeopleBatch>();
  for (const batch of batches) {
    void turns.enter(batch).then(() => {
      may.add(batch);
    });
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    turns,
    stop,
    may: async () => {
      await settled();
      return batches.map((batch) => may.has(batch));
    },
  };
}

describe('turns', () => {
  test('keep nobody waiting who shares no person', async () => {
    expect(await enterAll([about('a'), about('b', 'c'), about('d'), about()]).may()).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('come when every earlier batch about one of the people has ended', async () => {
    const batches = [about('a', 'b'), about('c'), about('b', 'c'), about('c'), about('d')] as const;
    const { turns, may } = enterAll(batches);
    expect(await may()).toEqual([true, true, false, false, true]);
    turns.end(batches[0]);
    expect(await may()).toEqual([true, true, false, false, true]);
    turns.end(batches[1]);
    expect(await may()).toEqual([true, true, true, false, true]);
    turns.end(batches[2]);
    expect(await may()).toEqual([true, true, true, true, true]);
  });

  test('are not waited for when all before have ended', async () => {
    const turns = createPersonTurns(new AbortController().signal);
    const first = about('a');
    await turns.enter(first);
    turns.end(first);
    await expect(turns.enter(about('a'))).resolves.toBeUndefined();
  });

  test('end with the import, also for those who come later', async () => {
    const { turns, stop, may } = enterAll([about('a'), about('a')]);
    expect(await may()).toEqual([true, false]);
    stop.abort();
    expect(await may()).toEqual([true, true]);
    await expect(turns.enter(about('a'))).resolves.toBeUndefined();
    await expect(turns.enter(about('a'))).resolves.toBeUndefined();
  });
});
