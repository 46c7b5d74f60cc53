import { expect, it } from 'vitest';
import { byteOrderMark } from '../../../shared/pipeline/byteOrderMark';

it.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 65]],
  ['utf-16le', [0xff, 0xfe, 65, 0]],
  ['utf-16be', [0xfe, 0xff, 0, 65]],
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  [undefined, [0xef, 0xbb]],
  [undefined, [0xff]],
  [undefined, []],
])('finds %s', (encoding, bytes) => {
  expect(byteOrderMark(Uint8Array.from(bytes))?.encoding).toBe(encoding);
});
