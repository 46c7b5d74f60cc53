import type { Row } from '../model/csv';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';

/** What is structurally wrong with the record, before any cell is read. */
export function rowIssues(row: Row): Issue[] {
  const issues: Issue[] = [];
  switch (row.problem) {
    case undefined:
      break;
    case 'undecodable':
    case 'nul': {
      const sign = row.problem === 'nul' ? '\0' : '\uFFFD';
      const column = row.cells.findIndex((cell) => cell.includes(sign));
      addIssue(issues, row.problem, column === -1 ? undefined : column, row.cells[column]);
      break;
    }
    case 'tooManyCells':
    case 'notJson':
    case 'unknownField':
      addIssue(issues, row.problem, undefined, row.extraCells?.join(' '));
      break;
    case 'tooFewCells':
    case 'quoteInside':
    case 'quoteNeverClosed':
    case 'lineEndInside':
    case 'brokenLine':
    case 'cutOff':
      addIssue(issues, row.problem);
      break;
  }
  return issues;
}
