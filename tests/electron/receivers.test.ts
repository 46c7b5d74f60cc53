import { expect, test } from 'vitest';
import { createFindReceiver } from '../../electron/receivers';
import { fail, ok } from '../../shared/model/failure';
import { practiceWriteKey } from '../../shared/model/practice';
import type { Endpoint } from '../../shared/model/source';
import { checkWriteKey } from '../../shared/segment/writeKey';

const practice = { listen: () => Promise.resolve(ok('http://127.0.0.1:4000')) };
const sourceWith = (endpoint: Endpoint) => ({
  credentials: () =>
    Promise.resolve(ok({ name: 'Shop', endpoint, writeKey: 'theKey1234', maskedKey: 'theK****1234' })),
});
const eu = sourceWith({ kind: 'segment', region: 'eu' });

test('practice is on this computer and takes events as fast as it can', async () => {
  const find = createFindReceiver(practice, eu);
  expect(await find({ kind: 'practice' })).toEqual(
    ok({
      host: 'http://127.0.0.1:4000',
      writeKey: practiceWriteKey,
      eventsPerSecond: undefined,
      remembered: { kind: 'practice' },
    }),
  );
  expect(checkWriteKey(practiceWriteKey).ok).toBe(true);
});

test.each([
  [{ kind: 'segment', region: 'us' }, 'https://api.segment.io', 500],
  [{ kind: 'segment', region: 'eu' }, 'https://events.eu1.segmentapis.com', 500],
  [{ kind: 'custom', url: 'https://events.example.org' }, 'https://events.example.org', 500],
  [{ kind: 'custom', url: 'http://127.0.0.1:9000' }, 'http://127.0.0.1:9000', undefined],
] as const)('%j is %s at %s events a second', async (endpoint, host, eventsPerSecond) => {
  const find = createFindReceiver(practice, sourceWith(endpoint));
  expect(await find({ kind: 'source', sourceId: 's1' })).toEqual(
    ok({
      host,
      writeKey: 'theKey1234',
      eventsPerSecond,
      remembered: { kind: 'source', sourceId: 's1', name: 'Shop', endpoint, maskedKey: 'theK****1234' },
    }),
  );
});

test('what stands in the way is told', async () => {
  const missing = { credentials: () => Promise.resolve(fail('writeKeyMissing')) };
  const down = { listen: () => Promise.resolve(fail('practiceUnavailable')) };
  const find = createFindReceiver(down, missing);
  expect(await find({ kind: 'practice' })).toEqual(fail('practiceUnavailable'));
  expect(await find({ kind: 'source', sourceId: 's1' })).toEqual(fail('writeKeyMissing'));
  const edited = createFindReceiver(practice, sourceWith({ kind: 'custom', url: 'http://example.org' }));
  expect(await edited({ kind: 'source', sourceId: 's1' })).toEqual(fail('endpointNotAllowed'));
});
