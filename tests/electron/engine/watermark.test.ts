import { expect, test } from 'vitest';
import { createWatermark } from '../../../electron/engine/watermark';

test('stands where the oldest batch under way begins, else where reading has got to', () => {
  const watermark = createWatermark();
  expect(watermark.done()).toBe(0);
  const [first, second] = [{}, {}];
  watermark.begin(first, 10);
  watermark.begin(second, 50);
  watermark.readTo(90);
  expect(watermark.done()).toBe(10);
  watermark.end(second);
  expect(watermark.done()).toBe(10);
  watermark.end(first);
  expect(watermark.done()).toBe(90);
});

test('a moment has passed when all batches with rows read before it have ended, in any order', () => {
  const watermark = createWatermark<string>();
  expect(watermark.passed()).toBeUndefined();
  const batches = [{}, {}, {}, {}];
  const end = (...ended: readonly number[]): void => {
    for (const index of ended) watermark.end(batches[index] ?? {});
  };
  watermark.mark('before all', false);
  expect(watermark.passed()).toBe('before all');
  watermark.begin(batches[0] ?? {}, 0);
  // The first rows of the second batch have been read.
  watermark.mark('one and a half', true);
  watermark.begin(batches[1] ?? {}, 10);
  watermark.begin(batches[2] ?? {}, 20);
  watermark.mark('three', false);
  end(2, 0);
  expect(watermark.passed()).toBe('before all');
  end(1);
  expect(watermark.passed()).toBe('three');
  watermark.mark('three, and the beginning of a fourth', true);
  expect(watermark.passed()).toBe('three');
  watermark.begin(batches[3] ?? {}, 30);
  expect(watermark.passed()).toBe('three');
  end(3);
  expect(watermark.passed()).toBe('three, and the beginning of a fourth');
});

test('few moments are kept while one batch takes long, and the first of them passes when it has ended', () => {
  const watermark = createWatermark<number>();
  const slow = {};
  watermark.begin(slow, 0);
  for (let moment = 1; moment <= 1000; moment += 1) watermark.mark(moment, false);
  expect(watermark.passed()).toBeUndefined();
  watermark.end(slow);
  expect(watermark.passed()).toBe(1000);
});
