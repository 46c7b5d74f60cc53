import { expect, test } from 'vitest';
import { linesBeyondAscii } from '../../../electron/engine/linesBeyondAscii';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const linesOf = (text: string) => Buffer.from(linesBeyondAscii(bytes(text))).toString('latin1');

test('only lines with more than ASCII are kept, whatever ends them', () => {
  expect(linesOf('a\n\xe9b\nc\r\xe8\r\nd')).toBe('\xe9b\n\xe8\r');
  expect(linesOf('a\nb')).toBe('');
  expect(linesOf('a\xe9')).toBe('a\xe9');
});

test('of many, enough, and every one with a byte that is new', () => {
  const lines = linesOf(`${'\xe9'.repeat(99)}\n`.repeat(5000) + '\xa4\n\xe9\n');
  expect(lines.length).toBeLessThan(70_000);
  expect(lines.endsWith('\xa4\n')).toBe(true);
});

test('a line without end is cut', () => {
  expect(linesOf('\xe9'.repeat(100_000)).length).toBe(4096);
});
