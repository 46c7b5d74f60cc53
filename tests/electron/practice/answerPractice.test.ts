import { expect, test } from 'vitest';
import { createPracticeAnswers } from '../../../electron/practice/answerPractice';
import { startPracticeEndpoint, type PracticeEndpoint } from '../../../electron/practice/practiceEndpoint';

test('starts once, shows the inbox and empties it', async () => {
  const started: PracticeEndpoint[] = [];
  const answer = createPracticeAnswers(async () => {
    const endpoint = await startPracticeEndpoint({ now: () => 0 });
    started.push(endpoint);
    return endpoint;
  });
  const [first, second] = await Promise.all([
    answer({ id: 1, request: 'listen' }),
    answer({ id: 2, request: 'listen' }),
  ]);
  const host = started[0]?.host;
  expect(started.length).toBe(1);
  expect(first).toEqual({ id: 1, request: 'listen', result: { ok: true, value: { host } } });
  expect(second).toEqual({ id: 2, request: 'listen', result: { ok: true, value: { host } } });
  expect(await answer({ id: 3, request: 'inbox' })).toMatchObject({
    id: 3,
    result: { ok: true, value: { events: 0 } },
  });
  expect(await answer({ id: 4, request: 'empty' })).toEqual({
    id: 4,
    request: 'empty',
    result: { ok: true, value: null },
  });
  await started[0]?.close();
});

test('says that it is not available before it listens, or when it cannot, and tries again', async () => {
  let tries = 0;
  const answer = createPracticeAnswers(() => {
    tries += 1;
    return Promise.reject(new Error('no port'));
  });
  expect(await answer({ id: 1, request: 'inbox' })).toMatchObject({
    result: { ok: false, failure: { code: 'practiceUnavailable' } },
  });
  for (const id of [2, 3]) {
    expect(await answer({ id, request: 'listen' })).toMatchObject({
      id,
      result: { ok: false, failure: { code: 'practiceUnavailable' } },
    });
  }
  expect(tries).toBe(2);
});

test('a message that it does not know is an error, not an answer', async () => {
  const answer = createPracticeAnswers(() => Promise.reject(new Error('never')));
  await expect(answer({ id: 1, request: 'stop' })).rejects.toThrow();
});
