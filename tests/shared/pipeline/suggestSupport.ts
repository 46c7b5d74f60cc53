import { profileColumns } from '../../../shared/pipeline/profileColumns';
import { suggestPlan, type Suggestion } from '../../../shared/pipeline/suggestPlan';
import { commaDialect } from './support';

/** A table as lines of cells, separated by bars; the first line names the columns. */
export function suggest(table: readonly string[], fileName = 'export.csv'): Suggestion {
  const [columns = [], ...lines] = table.map((line) => line.split('|'));
  return suggestFor(columns, lines, fileName);
}

export function suggestFor(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
  fileName = 'export.csv',
): Suggestion {
  const rows = lines.map((cells, index) => ({ rowNumber: index + 2, cells }));
  const profiles = profileColumns(rows, columns.length);
  return suggestPlan({ fileName, dialect: commaDialect, columns, profiles, rows, timeZone: 'Europe/Paris' });
}

/** What became of each column: `name → target type (reason)`. */
export function mapped({ plan, reasons }: Suggestion): Record<string, string> {
  const entries = plan.columns.map((name, index) => {
    const field = plan.fields.find(({ from }) => from.kind === 'column' && from.column === index);
    const reason = reasons[index]?.kind ?? '?';
    if (field === undefined) return [name, `(${reason})`] as const;
    const { target, type } = field;
    const place =
      'path' in target
        ? `${target.kind}.${target.path.join('/')} ${type}`
        : target.kind === 'integrations'
          ? `integrations.${target.name} ${type}`
          : target.kind;
    return [name, `${place} (${reason})`] as const;
  });
  return Object.fromEntries(entries);
}

/** Names of columns that are longer or deeper than a plan can hold. */
export const tooLongNames = [
  'x'.repeat(600),
  `${'x'.repeat(600)}y`,
  `x.${'y'.repeat(600)}`,
  `properties.${'x'.repeat(600)}`,
  `traits.${'a.'.repeat(30)}b`,
  `${'a.'.repeat(30)}b`,
  `integrations.${'x'.repeat(250)}`,
];
