import { describe, expect, test } from 'vitest';
import { findJsonLayouts, looksLikeJson } from '../../../shared/pipeline/findJsonLayout';

const array = { kind: 'jsonArray' };
const at = (...path: readonly string[]): object => ({ kind: 'jsonArray', path });

describe('where the rows are', () => {
  test.each([
    ['lines', '{"a":1}\n{"a":2}\n', [{ kind: 'jsonLines' }]],
    ['lines of which one is broken', '{"a":1}\n{"a":\n{"a":2}', [{ kind: 'jsonLines' }]],
    ['a list', ' [ {"a":[{"b":1}]},\n{} ]', [array]],
    ['a list inside of an object', '{"ok":true,"tags":["x"],"data":[{"list":[{}]}]}', [at('data')]],
    ['a list deeper inside', '{\n"r":{"items":[\n{"a":1}]}}', [at('r', 'items')]],
    ['several lists', '{"users":[{}],"orders":[{}]}', [at('users'), at('orders')]],
    ['one object', '{"a":{"b":[1]}}', [array]],
    ['one call, which is no list of products', '{"type":"track","properties":{"products":[{}]}}', [array]],
    ['objects over several lines', '{\n"a":1\n}\n{\n"a":[{}]\n}', [array]],
    ['no list of objects', '[["a"],["b"]]', []],
    ['texts', '["a","b"]', []],
  ])('%s', (_, text, layouts) => {
    expect(findJsonLayouts(text, true)).toEqual(layouts);
  });

  test('is found in the first part of a file', () => {
    expect(findJsonLayouts('{"a":1}\n{"a":2}\n{"a', false)).toEqual([{ kind: 'jsonLines' }]);
    expect(findJsonLayouts('{"data":[{"a":1},{"a', false)).toEqual([at('data')]);
    expect(findJsonLayouts('[{"a":1},{"a', false)).toEqual([array]);
    expect(findJsonLayouts('{"u1":{"a":1},"u2":{"', false)).toEqual([]);
  });
});

test.each([
  ['{"a":1}', true],
  [' [\n{', true],
  ['[{', true],
  ['{}', true],
  ['a,b\n{"x":1},2', false],
  ['[1],2', false],
  ['', false],
])('%j is meant to be JSON: %s', (text, expected) => {
  expect(looksLikeJson(text)).toBe(expected);
});
