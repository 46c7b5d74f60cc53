import { expect, test } from 'vitest';
import { messageIdPrefix } from '../../../electron/engine/messageIdPrefix';
import { ordersPlan } from './importFixture';

const input = {
  fileHash: 'ab',
  writeKey: 'key',
  host: 'https://api.segment.io',
  plan: ordersPlan,
  generation: 0,
};

test('is 20 characters that every destination takes', () => {
  expect(messageIdPrefix(input)).toMatch(/^[0-9a-v]{20}$/);
});

test('is the same today and tomorrow, and does not depend on the order of keys', () => {
  // Pinned: another value here would send rows twice that were accepted by an earlier version.
  expect(messageIdPrefix(input)).toBe('chnjsd9datad4g4dna1i');
  const { version, ...rest } = ordersPlan;
  expect(messageIdPrefix({ ...input, plan: { ...rest, version } })).toBe(messageIdPrefix(input));
});

test.each([
  { fileHash: 'cd' },
  { writeKey: 'other' },
  { host: 'https://events.eu1.segmentapis.com' },
  { plan: { ...ordersPlan, time: { ...ordersPlan.time, zone: 'Europe/Paris' } } },
  { generation: 1 },
])('is another for %j', (change) => {
  expect(messageIdPrefix({ ...input, ...change })).not.toBe(messageIdPrefix(input));
});
