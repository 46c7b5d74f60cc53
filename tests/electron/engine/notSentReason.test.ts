import { expect, test } from 'vitest';
import type { Answers } from '../../../electron/engine/journal';
import { notSentReason } from '../../../electron/engine/notSentReason';
import words from '../../../shared/i18n/en/report.json';

const columns = ['userId', '$& {{text}}'];
const answers: Answers = {
  wasAccepted: (row) => row === 2,
  wasRefused: (row) => (row === 3 ? { status: 400, accepted: 0, refused: 1 } : undefined),
  wasLeftOut: (row) => row === 5,
  isCounted: () => true,
};

function reasonOf(rowNumber: number) {
  return notSentReason({ kind: 'ready', rowNumber, events: [], issues: [] }, columns, answers);
}

test('a row that was accepted has none', () => {
  expect(reasonOf(2)).toBeUndefined();
});

test('a row that was refused names the answer', () => {
  expect(reasonOf(3)).toEqual({
    problem: 'Segment refused this row (answer 400).',
    code: 'refused400',
    howToFix: words.refused.fix,
  });
});

test('a row that may have arrived and was left out says so', () => {
  expect(reasonOf(5)).toEqual({
    problem: words.inDoubt.problem,
    code: 'inDoubt',
    howToFix: words.inDoubt.fix,
  });
});

test('a row without an answer is continued in Backfill, and never dropped as a file of its own, with other ids', () => {
  const reason = reasonOf(4);
  expect(reason?.code).toBe('notSent');
  expect(reason?.problem).toContain('may have arrived');
  expect(reason?.howToFix).toContain('Continue the import in Backfill');
  expect(reason?.howToFix).toContain('the same id');
  expect(JSON.stringify(reason)).not.toMatch(/drop/i);
});

test('a row that was left out says by whom', () => {
  expect(notSentReason({ kind: 'skipped', rowNumber: 4 }, columns, answers)).toMatchObject({
    code: 'leftOut',
    problem: words.leftOut.problem,
  });
});

test('names of columns and cells stand as they are, whatever they look like', () => {
  const issue = {
    code: 'numberNotUnderstood',
    severity: 'invalid',
    column: 1,
    value: '$1 {{column}}',
  } as const;
  const reason = notSentReason(
    { kind: 'invalid', rowNumber: 4, events: [], issues: [issue] },
    columns,
    answers,
  );
  expect(reason?.problem).toBe('Column “$& {{text}}”: “$1 {{column}}” is not a number.');
});
