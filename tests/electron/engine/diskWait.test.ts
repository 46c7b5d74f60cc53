import { expect, test } from 'vitest';
import { createDiskWait } from '../../../electron/engine/diskWait';

/** A disk whose waits end when the test says so. */
function disk() {
  const waits: { readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  return {
    waits,
    datasync: () =>
      new Promise<void>((resolve, reject) => {
        waits.push({ end: resolve, fail: reject });
      }),
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('whoever asks while the disk is busy shares the next wait, which begins after they asked', async () => {
  const { waits, datasync } = disk();
  const sync = createDiskWait({ datasync });
  const ended: string[] = [];
  const ask = (name: string): void => {
    void sync().then(() => ended.push(name));
  };
  ask('first');
  await turn();
  ask('second');
  ask('third');
  await turn();
  expect(waits.length).toBe(1);
  waits[0]?.end();
  await turn();
  expect(ended).toEqual(['first']);
  expect(waits.length).toBe(2);
  waits[1]?.end();
  await turn();
  expect(ended).toEqual(['first', 'second', 'third']);
});

test('a disk that fails is told to those who waited for it, and tried again for the next', async () => {
  const { waits, datasync } = disk();
  const sync = createDiskWait({ datasync });
  const first = expect(sync()).rejects.toThrow('broken');
  await turn();
  const second = sync();
  waits[0]?.fail(new Error('broken'));
  await first;
  await turn();
  waits[1]?.end();
  await second;
});
