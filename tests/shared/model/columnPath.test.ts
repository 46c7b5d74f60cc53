import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnOfPath, pathOfColumn } from '../../../shared/model/columnPath';

const name = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '.', '\\', '_') }));

test('a column is one way, and another way is another column', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (path) => {
      expect(pathOfColumn(columnOfPath(path))).toEqual(path);
    }),
  );
});

test.each([
  [['address', 'city'], 'address.city'],
  [['a.b'], String.raw`a\.b`],
  [['a', ''], String.raw`a.\_`],
  [['C:\\x'], String.raw`C:\\x`],
])('%j is written %s', (path, column) => {
  expect(columnOfPath(path)).toBe(column);
});

test('a backslash before anything else stays', () => {
  expect(pathOfColumn(String.raw`C:\x`)).toEqual(['C:\\x']);
});
