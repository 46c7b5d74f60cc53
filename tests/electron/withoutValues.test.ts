import { expect, test } from 'vitest';
import { withoutValues } from '../../electron/withoutValues';

test('keeps the kind of an error and where it arose, and nothing that it quotes', () => {
  const crash = [
    'file:///app/dist/main/engine.js:12',
    'const secret = "ada@example.com";',
    '               ^',
    '',
    'SyntaxError: Unexpected token \'a\', "ada@example.com" is not valid JSON',
    'ada@example.com',
    '    at JSON.parse (<anonymous>)',
    '    at readRow (file:///app/dist/main/engine.js:12:34)',
    '    at async file:///app/dist/main/engine.js:56:7 {',
    '    at ada@example.com',
    "  value: 'ada@example.com'",
    '}',
    'Uncaught RangeError: ada@example.com',
    'Node.js v20.18.1',
  ].join('\n');
  expect(withoutValues(crash).split('\n')).toEqual([
    'SyntaxError',
    '    at readRow (file:///app/dist/main/engine.js:12:34)',
    '    at async file:///app/dist/main/engine.js:56:7',
    'Uncaught RangeError',
  ]);
});

test('a warning that says nothing of an error leaves nothing', () => {
  expect(withoutValues('ada@example.com\n(node:1) something')).toBe('');
});
