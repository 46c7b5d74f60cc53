import type { Issue, Problem } from '../model/run';
import { ownCopy } from './ownCopy';

export interface ProblemTally {
  /** Counts a row's issues. A row counts once for each of its problems. */
  readonly add: (rowNumber: number, issues: readonly Issue[]) => void;
  /** Adds what another tally has counted of other rows. */
  readonly addProblems: (problems: readonly Problem[]) => void;
  /** Problems that stop rows first, then the most frequent first. At most 500. */
  readonly snapshot: () => Problem[];
}

const exampleCount = 10;
/** Beyond these, problems are counted by their code alone, of which there are few: nothing goes uncounted. */
const groupLimit = 440;

interface Group {
  readonly code: Problem['code'];
  readonly severity: Problem['severity'];
  readonly column: number | undefined;
  count: number;
  lastRow: number;
  readonly examples: { rowNumber: number; value?: string }[];
}

/** Groups issues by problem and column in bounded memory, however many rows there are. */
export function createProblemTally(): ProblemTally {
  const groups = new Map<string, Group>();
  return {
    add: (rowNumber, issues) => {
      for (const issue of issues) {
        const group = groupOf(groups, issue);
        if (group.lastRow === rowNumber) continue;
        group.lastRow = rowNumber;
        group.count += 1;
        if (group.examples.length >= exampleCount) continue;
        group.examples.push(
          issue.value === undefined ? { rowNumber } : { rowNumber, value: ownCopy(issue.value) },
        );
      }
    },
    addProblems: (problems) => {
      for (const { code, severity, column, count, examples } of problems) {
        const group = groupOf(groups, column === undefined ? { code, severity } : { code, severity, column });
        group.count += count;
        for (const { rowNumber, value } of examples.slice(0, exampleCount - group.examples.length)) {
          group.examples.push(value === undefined ? { rowNumber } : { rowNumber, value });
        }
      }
    },
    snapshot: () =>
      [...groups.values()]
        .sort((one, other) => rank(one) - rank(other) || other.count - one.count)
        .map(({ code, severity, column, count, examples }) => ({
          code,
          severity,
          ...(column === undefined ? {} : { column }),
          count,
          examples: examples.map((example) => ({ ...example })),
        })),
  };
}

function groupOf(groups: Map<string, Group>, issue: Issue): Group {
  const key = `${issue.code} ${issue.severity} ${issue.column ?? ''}`;
  const known = groups.get(key);
  if (known !== undefined) return known;
  if (groups.size >= groupLimit && issue.column !== undefined) {
    return groupOf(groups, { code: issue.code, severity: issue.severity });
  }
  const { code, severity, column } = issue;
  const group: Group = { code, severity, column, count: 0, lastRow: 0, examples: [] };
  groups.set(key, group);
  return group;
}

function rank(group: Group): number {
  return group.severity === 'invalid' ? 0 : 1;
}
