import { expect, test } from 'vitest';
import { doubtQuestions } from '../../../electron/headless/doubtQuestions';
import { plan } from '../support/plan';

test('a file that can be read in one way only asks nothing', () => {
  expect(doubtQuestions(undefined)).toEqual([]);
});

test('readings are named by what they make of the file, the likeliest as the default', () => {
  const { dialect } = plan;
  const [question, ...more] = doubtQuestions({
    kind: 'encoding',
    options: [
      { dialect: { ...dialect, encoding: 'windows-1252' }, example: 'François' },
      { dialect: { ...dialect, encoding: 'macintosh' }, example: 'FranÁois' },
    ],
  });
  expect(more).toEqual([]);
  expect(question?.code).toBe('encodingUnsure');
  expect(question?.question).toContain('windows-1252 (“François”), macintosh (“FranÁois”)');
  expect(question?.usual?.text).toBe('windows-1252 (“François”).');
  expect(question?.usual?.answer(plan)).toBe(plan);
});

test('ways to cut the rows are named by what the plan says of them', () => {
  const { dialect } = plan;
  const [question] = doubtQuestions({
    kind: 'table',
    options: [
      { dialect, rows: [['a;b', 'c']] },
      { dialect: { ...dialect, delimiter: '\t' }, rows: [['a;b,c']] },
      { dialect: { ...dialect, unnamed: 'first' }, rows: [['', 'a;b', 'c']] },
    ],
  });
  expect(question?.code).toBe('tableUnsure');
  expect(question?.question).toContain(
    'delimiter "," and quote "\\"" (2 columns), delimiter "\\t" and quote "\\"" (1 columns), delimiter ",", quote "\\"" and unnamed "first" (3 columns',
  );
});
