import type { Row } from '../../../shared/model/csv';
import type { IssueCode, Severity } from '../../../shared/model/run';
import type { PreparedRow } from '../../../shared/pipeline/prepareRow';

export interface ColumnIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Preview rows that have it. */
  readonly count: number;
  /** Preview rows whose cell in this column is filled. */
  readonly total: number;
  /** One of the cells, shortened. */
  readonly value?: string | undefined;
}

export interface PreviewSummary {
  /** What most of a column's rows suffer from; what stops a row goes before what is only worth a look. */
  readonly issues: ReadonlyMap<number, ColumnIssue>;
  /** Indexes of the preview rows with an issue, in order. */
  readonly problemRows: readonly number[];
}

export const emptySummary: PreviewSummary = { issues: new Map(), problemRows: [] };

/** What the preview's rows, prepared as the sender prepares them, say about the columns. */
export function summarise(rows: readonly Row[], prepared: readonly PreparedRow[]): PreviewSummary {
  const problemRows: number[] = [];
  const counts = new Map<number, Map<IssueCode, Omit<ColumnIssue, 'total'>>>();
  prepared.forEach((row, index) => {
    if (row.kind === 'skipped' || row.issues.length === 0) return;
    problemRows.push(index);
    for (const { code, severity, column, value } of row.issues) {
      if (column === undefined) continue;
      const codes = counts.get(column) ?? new Map<IssueCode, Omit<ColumnIssue, 'total'>>();
      const before = codes.get(code);
      codes.set(code, before ? { ...before, count: before.count + 1 } : { code, severity, count: 1, value });
      counts.set(column, codes);
    }
  });
  const issues = new Map<number, ColumnIssue>();
  for (const [column, codes] of counts) {
    const [worst] = [...codes.values()].sort((a, b) => rank(b) - rank(a));
    const total = rows.reduce((sum, { cells }) => sum + ((cells[column] ?? '') === '' ? 0 : 1), 0);
    if (worst) issues.set(column, { ...worst, total });
  }
  return { issues, problemRows };
}

function rank({ severity, count }: Omit<ColumnIssue, 'total'>): number {
  return count + (severity === 'invalid' ? 1_000_000 : 0);
}

/** The next row with an issue after this one, beginning anew at the end; null when there is none. */
export function nextProblem(problemRows: readonly number[], from: number): number | null {
  return problemRows.find((index) => index > from) ?? problemRows[0] ?? null;
}
