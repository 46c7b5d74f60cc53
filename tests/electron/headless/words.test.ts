import { expect, test } from 'vitest';
import { failureText } from '../../../electron/headless/failureText';
import { fill, fillCounted } from '../../../electron/headless/say';
import { helpText } from '../../../electron/headless/usage';
import words from '../../../shared/i18n/en/headless.json';
import { commandNames } from '../../../shared/model/commandNames';
import { failureCodes } from '../../../shared/model/failure';
import { waitReasons } from '../../../shared/model/run';
import { planProblemCodes } from '../../../shared/pipeline/planProblems';

/** What only happens in a window. */
const ofTheWindow: readonly string[] = ['fileTokenUnknown', 'pasteEmpty', 'pasteTooLong'];

test.each(failureCodes.filter((code) => !ofTheWindow.includes(code)))(
  '%s is said without speaking of a window',
  (code) => {
    const sentence = failureText({ code, params: {} });
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(/\b(drop|click|press|button|continue here)\b/i);
  },
);

test('every way of failing has words of its own only where it is known', () => {
  const known: readonly string[] = failureCodes;
  expect(Object.keys(words.failures).filter((code) => !known.includes(code))).toEqual([]);
});

test('every question of a plan and every reason to wait has words, and no words are left over', () => {
  expect(Object.keys(words.questions).toSorted()).toEqual([...planProblemCodes].toSorted());
  expect(Object.keys(words.progress.waiting).toSorted()).toEqual([...waitReasons].toSorted());
});

test('numbers are written as people write them, and choose the form', () => {
  expect(fillCounted({ one: '{{count}} row', other: '{{count}} rows' }, 1)).toBe('1 row');
  expect(
    fillCounted({ one: '{{count}} row', other: '{{count}} rows of {{name}}' }, 48201, { name: 'a' }),
  ).toBe('48,201 rows of a');
});

test('what comes from a file can neither fill in more nor move the cursor of a terminal', () => {
  expect(fill('“{{value}}” in {{name}}', { value: '{{name}}\u001B[2J\r\nx\u009B', name: 'a' })).toBe(
    '“{{name}} [2J  x ” in a',
  );
});

test.each([undefined, ...commandNames])('the help of %s names each of its options', (about) => {
  const text = helpText(about);
  expect(text).toContain('backfill');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(130);
});
