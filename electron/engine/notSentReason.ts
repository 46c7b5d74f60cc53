import issues from '../../shared/i18n/en/issues.json';
import type { Issue } from '../../shared/model/run';
import type { PreparedRow } from '../../shared/pipeline/prepareRow';
import type { Answers } from './journal';

export interface NotSentReason {
  readonly problem: string;
  readonly code: string;
  readonly howToFix: string;
}

const skipped: NotSentReason = {
  problem: 'This row was left out, as you chose.',
  code: 'leftOut',
  howToFix: 'If it should be sent, change in step 2 what a row with this value is.',
};
const notSent: NotSentReason = {
  problem: 'This row was not sent yet: the import ended before it was answered.',
  code: 'notSent',
  howToFix: 'Continue the import, or drop this file.',
};

/** Why a row was not accepted, in words; undefined when it was. */
export function notSentReason(
  prepared: PreparedRow,
  columns: readonly string[],
  answers: Answers,
): NotSentReason | undefined {
  if (prepared.kind === 'skipped') return skipped;
  if (prepared.kind === 'invalid') {
    return ofIssues(
      prepared.issues.filter((issue) => issue.severity === 'invalid'),
      columns,
    );
  }
  const refused = answers.wasRefused(prepared.rowNumber);
  if (refused !== undefined) {
    return {
      problem: `Segment refused this row (answer ${refused.status}).`,
      code: `refused${refused.status}`,
      howToFix: 'Look for a value that is unlike those of other rows, such as a very long text.',
    };
  }
  return answers.wasAccepted(prepared.rowNumber) ? undefined : notSent;
}

function ofIssues(found: readonly Issue[], columns: readonly string[]): NotSentReason {
  return {
    problem: found.map((issue) => sentence(issue, columns)).join(' '),
    code: [...new Set(found.map((issue) => issue.code))].join(' '),
    howToFix: [...new Set(found.map((issue) => issues[issue.code].fix))].join(' '),
  };
}

function sentence({ code, column, value = '' }: Issue, columns: readonly string[]): string {
  const text = issues[code].row.replaceAll('{{value}}', () => value);
  const name = column === undefined ? undefined : columns[column];
  return name === undefined ? text : `Column “${name}”: ${text}`;
}
