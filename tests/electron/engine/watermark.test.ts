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
