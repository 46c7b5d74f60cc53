import issues from '../../shared/i18n/en/issues.json';
import words from '../../shared/i18n/en/report.json';
import { fill } from '../../shared/i18n/fill';
import type { Issue } from '../../shared/model/run';
import type { PreparedRow } from '../../shared/pipeline/prepareRow';
import type { Answers } from './journal';

export interface NotSentReason {
  readonly problem: string;
  readonly code: string;
  readonly howToFix: string;
}

/** Why a row was not accepted, in words; undefined when it was. */
export function notSentReason(
  prepared: PreparedRow,
  columns: readonly string[],
  answers: Answers,
): NotSentReason | undefined {
  if (prepared.kind === 'skipped')
    return { problem: words.leftOut.problem, code: 'leftOut', howToFix: words.leftOut.fix };
  if (prepared.kind === 'invalid') {
    return ofIssues(
      prepared.issues.filter((issue) => issue.severity === 'invalid'),
      columns,
    );
  }
  const refused = answers.wasRefused(prepared.rowNumber);
  if (refused !== undefined) {
    return {
      problem: fill(words.refused.problem, { status: String(refused.status) }),
      code: `refused${refused.status}`,
      howToFix: words.refused.fix,
    };
  }
  if (answers.wasLeftOut(prepared.rowNumber)) {
    return { problem: words.inDoubt.problem, code: 'inDoubt', howToFix: words.inDoubt.fix };
  }
  if (answers.wasAccepted(prepared.rowNumber)) return undefined;
  // The journal does not tell whose request was under way: the sentence holds for every row.
  return { problem: words.notSent.problem, code: 'notSent', howToFix: words.notSent.fix };
}

function ofIssues(found: readonly Issue[], columns: readonly string[]): NotSentReason {
  return {
    problem: found.map((issue) => sentence(issue, columns)).join(' '),
    code: [...new Set(found.map((issue) => issue.code))].join(' '),
    howToFix: [...new Set(found.map((issue) => issues[issue.code].fix))].join(' '),
  };
}

function sentence({ code, column, value = '' }: Issue, columns: readonly string[]): string {
  const text = fill(issues[code].row, { value });
  const name = column === undefined ? undefined : columns[column];
  return name === undefined ? text : fill(words.inColumn, { column: name, text });
}
