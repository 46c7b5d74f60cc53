import { expect, test } from 'vitest';
import { idOptions } from '../../../electron/engine/idOptions';

const host = 'https://api.segment.io';
const scope = idOptions({ host }, 'key').idScope;

test('is the same for the same source, today and tomorrow', () => {
  expect(idOptions({ host, generation: 0 }, 'key')).toEqual({ idScope: scope, newIds: false });
  // Pinned: another value here would send rows twice that were accepted by an earlier version.
  expect(scope).toBe('bf77883f392e655ebccfd28f93beb4d6e11e6050ab2404ef87a15065782327c5');
});

test.each([
  [{ host: 'https://events.eu1.segmentapis.com' }, 'key', false],
  [{ host }, 'other', false],
  [{ host, generation: 1 }, 'key', true],
])('is another for %j and %s', (job, writeKey, newIds) => {
  const options = idOptions(job, writeKey);
  expect(options.idScope).not.toBe(scope);
  expect(options.newIds).toBe(newIds);
});
