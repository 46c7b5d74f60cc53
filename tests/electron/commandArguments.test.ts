import { expect, test } from 'vitest';
import { commandArguments } from '../../electron/commandArguments';

test.each([
  [['run', 'plan.json', 'orders.csv', '--practice']],
  [['check', 'plan.json', 'run']],
  [['suggest', '--', '--odd.csv']],
  [['--version']],
  [['--help']],
])('%j is a command', (args) => {
  expect(commandArguments(args)).toEqual(args);
});

test('switches of Chromium in front of a command are not part of it', () => {
  expect(commandArguments(['--no-sandbox', '--lang=de', 'run', '--no-sandbox'])).toEqual([
    'run',
    '--no-sandbox',
  ]);
});

test.each([
  [[]],
  [['--no-sandbox']],
  [['--user-data-dir=/tmp/profile', '--remote-debugging-port=0']],
  // Files that the system opens with the app.
  [['/home/zoe/run']],
  [['/home/zoe/orders.csv', 'run']],
])('%j opens the window', (args) => {
  expect(commandArguments(args)).toBeUndefined();
});
