import words from '../../shared/i18n/en/headless.json';
import issues from '../../shared/i18n/en/issues.json';
import type { Problem, Severity } from '../../shared/model/run';
import { fill, fillCounted, formatNumber } from './say';

const shownRows = 5;

/** What stops rows, and what to look at twice: a paragraph for each problem, the most frequent first. */
export function problemText(problems: readonly Problem[], columns: readonly string[]): string {
  const sections = (['invalid', 'warning'] as const)
    .map((severity) => section(problems, columns, severity))
    .filter((text) => text !== '');
  // The words are the window's.
  const speaksOfStep = problems.some(({ code }) => issues[code].fix.includes('step 2'));
  return [...sections, ...(speaksOfStep ? [`${words.problems.step2}\n`] : [])].join('\n');
}

function section(problems: readonly Problem[], columns: readonly string[], severity: Severity): string {
  const found = problems.filter((problem) => problem.severity === severity);
  if (found.length === 0) return '';
  const title = severity === 'invalid' ? words.problems.stopped : words.problems.warnings;
  return `${title}\n${found.map((problem) => paragraph(problem, columns)).join('')}`;
}

function paragraph({ code, column, count, examples }: Problem, columns: readonly string[]): string {
  const name = column === undefined ? undefined : columns[column];
  const title =
    name === undefined
      ? issues[code].title
      : fill(words.problems.inColumn, { name, title: issues[code].title });
  const rows = examples.slice(0, shownRows).map(({ rowNumber, value }) => {
    // Row numbers are names: they have no separators.
    const row = { row: String(rowNumber), value: value ?? '' };
    return fill(value === undefined || value === '' ? words.problems.row : words.problems.rowValue, row);
  });
  const more =
    count > rows.length ? fill(words.problems.more, { count: formatNumber(count - rows.length) }) : '';
  return [
    `  ${fillCounted(words.problems.title, count, { title })}\n`,
    `    ${rows.join(', ')}${more}\n`,
    `    ${issues[code].fix}\n`,
  ].join('');
}
