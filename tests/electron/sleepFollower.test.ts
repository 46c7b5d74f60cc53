import { expect, test } from 'vitest';
import { createSleepFollower } from '../../electron/sleepFollower';

test.each([
  [true, ['suspend', 'wake']],
  [false, []],
])('the engine hears of sleep while something is sent: %s', (sending, heard) => {
  const calls: string[] = [];
  const { suspend, resume } = createSleepFollower(
    {
      call({ kind }) {
        calls.push(kind);
        return Promise.resolve({ ok: false, failure: { code: 'engineCrashed', params: {} } });
      },
    },
    () => sending,
  );
  suspend();
  resume();
  expect(calls).toEqual(heard);
});
