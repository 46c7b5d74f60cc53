import type { Issue, IssueCode, Severity } from '../model/run';

const warnings: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'tooFewCells',
  'timeZoneGap',
  'timeInFuture',
  'timeBefore1970',
]);

/** Whether a row with this issue is stopped or only pointed out. */
export function severityOf(code: IssueCode): Severity {
  return warnings.has(code) ? 'warning' : 'invalid';
}

/** Adds an issue unless the row already has it: two calls of one row may both miss the same id. */
export function addIssue(issues: Issue[], code: IssueCode, column?: number, value?: string): void {
  for (const issue of issues) if (issue.code === code && issue.column === column) return;
  issues.push({
    code,
    severity: severityOf(code),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: shorten(value) }),
  });
}

/** At most 80 characters and an ellipsis, cut between characters, never inside one. */
export function shorten(text: string): string {
  if (text.length <= 80) return text;
  const last = text.charCodeAt(79);
  const end = last >= 0xd800 && last <= 0xdbff ? 79 : 80;
  return `${text.slice(0, end)}…`;
}
