import { pathOfColumn } from '../model/columnPath';
import type { Row } from '../model/csv';
import { planLimits, type Plan, type Target } from '../model/plan';
import { normaliseName } from '../pipeline/columnName';
import type { ColumnNames, Preset, PresetField } from './preset';

/** What a preset makes of the columns of one file. */
export interface AppliedPreset {
  /** By column; a column's first field is where it goes, the others are fields of their own. */
  readonly fields: ReadonlyMap<number, readonly Omit<PresetField, 'columns'>[]>;
  readonly notSent: ReadonlySet<number>;
  /** What the plan says besides its fields. */
  readonly rest: Pick<Plan, 'rule' | 'messageIds'>;
}

const mostly = 0.5;

export function applyPreset(preset: Preset, columns: readonly string[], rows: readonly Row[]): AppliedPreset {
  const normal = columns.map(normaliseName);
  const fields = new Map<number, Omit<PresetField, 'columns'>[]>();

  const filled = (column: number): number =>
    rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length;
  function columnOf(names: ColumnNames): number | undefined {
    const found = names.map((name) => normal.indexOf(normaliseName(name))).filter((column) => column !== -1);
    return found.find((column) => filled(column) >= rows.length * mostly) ?? found[0];
  }

  /** In JSON an object without anything in it has a column of its own beside those of the others. */
  const isEmptyObject = (column: number): boolean =>
    preset.nested?.some(
      ({ prefix }) =>
        prefix === `${columns[column] ?? ''}.` && columns.some((name) => name.startsWith(prefix)),
    ) === true;

  const notSent = new Set<number>();
  for (const { columns: names, ...field } of preset.fields) {
    const column = columnOf(names);
    if (column === undefined) continue;
    if (isEmptyObject(column)) notSent.add(column);
    else fields.set(column, [...(fields.get(column) ?? []), field]);
  }
  for (const [column, name] of columns.entries()) {
    if (fields.has(column) || notSent.has(column)) continue;
    if (preset.notSent.some((pattern) => isNamed(name, pattern))) {
      notSent.add(column);
      continue;
    }
    const target = nestedTarget(preset, name);
    if (target !== undefined) fields.set(column, [{ target }]);
  }

  const only = preset.onlyFilled && columnOf(preset.onlyFilled);
  const id = preset.messageId && columnOf(preset.messageId);
  return {
    fields,
    notSent,
    rest: {
      ...(only === undefined ? {} : { rule: { join: 'and', groups: [[{ column: only, test: 'filled' }]] } }),
      // An id that some rows lack would stop those rows.
      ...(id === undefined || filled(id) < rows.length ? {} : { messageIds: { by: 'column', column: id } }),
    },
  };
}

function isNamed(name: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return normaliseName(name) === normaliseName(pattern);
  return name.trim().toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase());
}

function nestedTarget({ nested = [] }: Preset, name: string): Target | undefined {
  const found = nested.find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
  if (found === undefined) return undefined;
  const path = pathOfColumn(name.slice(found.prefix.length));
  const whole = found.to === 'properties' ? path : ['traits', ...path];
  const fits = path.every((part) => part !== '' && part.length <= planLimits.name);
  if (!fits || whole.length > planLimits.depth) return undefined;
  return { kind: found.to === 'properties' ? 'properties' : 'context', path: whole };
}
