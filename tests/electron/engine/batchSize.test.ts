import { expect, test } from 'vitest';
import { createBatchSize } from '../../../electron/engine/batchSize';

test('halves what was too slow, and grows back slowly', () => {
  const size = createBatchSize(480_000);
  size.tooSlow(480_000);
  expect(size.bytes()).toBe(240_000);
  // Another lane's, of the same size.
  size.tooSlow(480_000);
  expect(size.bytes()).toBe(240_000);
  size.accepted();
  expect(size.bytes()).toBe(247_500);
  for (let batch = 0; batch < 100; batch += 1) size.accepted();
  expect(size.bytes()).toBe(480_000);
});

test('never grows beyond what the endpoint takes', () => {
  const size = createBatchSize(480_000);
  size.tooLarge(400_000);
  expect(size.bytes()).toBe(200_000);
  for (let batch = 0; batch < 100; batch += 1) size.accepted();
  expect(size.bytes()).toBe(200_000);
});

test('does not shrink to nothing while an endpoint is silent', () => {
  const size = createBatchSize(480_000);
  for (let bytes = 480_000; bytes > 1; bytes = Math.ceil(bytes / 2)) size.tooSlow(bytes);
  expect(size.bytes()).toBe(4096);
});
