import type { Field, Plan, Target } from '../../shared/model/plan';

/** A plan of four columns in which nothing is mapped yet. */
export function emptyPlan(changes: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
    columns: ['user_id', 'when', 'total', 'note'],
    calls: { by: 'row', types: ['track'] },
    fields: [],
    time: { zone: 'UTC', whenMissing: 'invalid' },
    destinations: { kind: 'all' },
    ...changes,
  };
}

export function columnField(column: number, target: Target, type: Field['type'] = 'text'): Field {
  return { from: { kind: 'column', column }, target, type };
}

export function textField(value: string, target: Target, type: Field['type'] = 'text'): Field {
  return { from: { kind: 'constant', value }, target, type };
}
