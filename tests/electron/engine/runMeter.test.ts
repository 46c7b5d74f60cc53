import { expect, test } from 'vitest';
import { createRunMeter } from '../../../electron/engine/runMeter';
import { createFastClock } from './fastClock';

test('counts requests, retries and waits by what was in the way, pauses and time, on top of earlier runs', async () => {
  const clock = createFastClock();
  const first = createRunMeter(clock);
  first.countRequest();
  first.countRetry('serverError');
  first.waitFor('serverError');
  await clock.sleep(3000);
  first.waitFor(undefined);
  await clock.sleep(1000);
  const earlier = first.numbers();
  expect(earlier).toEqual({
    pauses: 0,
    requests: 1,
    retries: 1,
    retriesBy: { serverError: 1 },
    waited: { serverError: 3000 },
    elapsedMilliseconds: 4000,
  });
  const second = createRunMeter(clock);
  second.startFrom(earlier);
  second.countPause();
  second.countRequest();
  second.countRetry('rateLimited');
  second.countRetry('serverError');
  second.waitFor('serverError');
  await clock.sleep(500);
  second.waitFor('rateLimited');
  await clock.sleep(700);
  // A wait that goes on counts as far as it has got, and each moment once.
  expect(second.numbers().waited).toEqual({ serverError: 3500, rateLimited: 700 });
  await clock.sleep(300);
  expect(second.numbers()).toEqual({
    pauses: 1,
    requests: 2,
    retries: 3,
    retriesBy: { serverError: 2, rateLimited: 1 },
    waited: { serverError: 3500, rateLimited: 1000 },
    elapsedMilliseconds: 5500,
  });
});
