import { expect, test } from 'vitest';
import { createQuitGuard } from '../../electron/quitGuard';

function create(answers: readonly boolean[]) {
  const happened: string[] = [];
  let sending = true;
  let asked = 0;
  const mayEnd = createQuitGuard({
    isSending: () => sending,
    askToPauseAndQuit: () => {
      happened.push('asked');
      return Promise.resolve(answers[asked++] ?? false);
    },
    stopSending: () => {
      happened.push('stopped');
      return Promise.resolve();
    },
    quit: () => {
      happened.push('quit');
    },
  });
  const settle = () => new Promise(setImmediate);
  return { mayEnd, happened, settle, finish: () => (sending = false) };
}

test('nothing stands in the way while nothing is sent', () => {
  const { mayEnd, happened, finish } = create([]);
  finish();
  expect(mayEnd()).toBe(true);
  expect(happened).toEqual([]);
});

test('asks once, however often the person tries', async () => {
  const { mayEnd, happened, settle } = create([false]);
  expect([mayEnd(), mayEnd()]).toEqual([false, false]);
  await settle();
  expect(happened).toEqual(['asked']);
});

test('whoever keeps sending is asked again next time', async () => {
  const { mayEnd, happened, settle } = create([false, true]);
  mayEnd();
  await settle();
  mayEnd();
  await settle();
  expect(happened).toEqual(['asked', 'asked', 'stopped', 'quit']);
});

test('whoever stops gets the import stopped before the app quits, without another question', async () => {
  const { mayEnd, happened, settle } = create([true]);
  expect(mayEnd()).toBe(false);
  await settle();
  expect(happened).toEqual(['asked', 'stopped', 'quit']);
  expect(mayEnd()).toBe(true);
});
