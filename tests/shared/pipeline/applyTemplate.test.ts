import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import { applyTemplate } from '../../../shared/pipeline/applyTemplate';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { columnField, emptyPlan, textField } from '../../support/mapPlan';

const fields: Plan['fields'] = [
  columnField(0, { kind: 'userId' }),
  columnField(1, { kind: 'timestamp' }),
  { ...columnField(2, { kind: 'properties', path: ['total'] }, 'number'), steps: [{ do: 'trim' }] },
  textField('Order Completed', { kind: 'event' }),
];
const setUp = emptyPlan({ fields, time: { zone: 'Europe/Paris', whenMissing: 'invalid' } });
const dialect = { ...setUp.dialect, delimiter: ';' };

describe('applyTemplate', () => {
  it('is the same set-up for a file with the same columns, read as that file is', () => {
    expect(applyTemplate(setUp, { dialect, columns: setUp.columns })).toEqual({
      plan: { ...setUp, dialect },
      needed: 3,
      missing: [],
      renamed: [],
      added: [],
    });
  });

  it('follows the columns to their places and similar names, with all that is done to them', () => {
    const columns = ['Total', 'note', 'User ID', 'when'];
    const { plan, missing, renamed, added } = applyTemplate(setUp, { dialect, columns });
    expect(plan.fields).toEqual([
      columnField(2, { kind: 'userId' }),
      columnField(3, { kind: 'timestamp' }),
      { ...columnField(0, { kind: 'properties', path: ['total'] }, 'number'), steps: [{ do: 'trim' }] },
      textField('Order Completed', { kind: 'event' }),
    ]);
    expect(planProblems(plan)).toEqual([]);
    expect(missing).toEqual([]);
    expect(renamed).toEqual([
      { from: 'user_id', to: 'User ID' },
      { from: 'total', to: 'Total' },
    ]);
    expect(added).toEqual([]);
  });

  it('names what the file has not, and what the set-up does not know', () => {
    const applied = applyTemplate(setUp, { dialect, columns: ['user_id', 'total', 'country'] });
    expect(applied).toMatchObject({ needed: 3, missing: ['when'], added: ['country'] });
    expect(planProblems(applied.plan).map(({ code }) => code)).toEqual(['noTime']);
  });

  it('needs the columns of templates by their exact names', () => {
    const greeting: Plan['fields'][number] = {
      from: { kind: 'template', template: '{{ row["note"] }}!' },
      target: { kind: 'properties', path: ['greeting'] },
      type: 'text',
    };
    const withTemplate = { ...setUp, fields: [...fields, greeting] };
    const same = applyTemplate(withTemplate, { dialect, columns: ['note', 'when', 'user_id', 'total'] });
    expect(same).toMatchObject({ needed: 4, missing: [] });
    expect(planProblems(same.plan)).toEqual([]);
    const other = applyTemplate(withTemplate, { dialect, columns: ['Note', 'when', 'user_id', 'total'] });
    expect(other).toMatchObject({ missing: ['note'], renamed: [], added: [] });
    expect(planProblems(other.plan).map(({ code }) => code)).toEqual(['templateColumnMissing']);
  });

  it('needs the columns that make ids, say what a row is, and decide whether it is sent', () => {
    const all = emptyPlan({
      calls: { by: 'column', column: 0, values: [{ value: 'a', types: ['track'] }] },
      messageIds: { by: 'columns', columns: [1, 3] },
      rule: { join: 'and', groups: [[{ column: 2, test: 'filled' }]] },
    });
    expect(applyTemplate(all, { dialect, columns: ['other'] })).toMatchObject({
      needed: 4,
      missing: ['user_id', 'when', 'total', 'note'],
      added: ['other'],
    });
  });

  it('never gives rows of another file the first ids of rows that were sent again', () => {
    const again = { ...setUp, messageIds: { by: 'first', column: 3 } } as const;
    const { plan, needed } = applyTemplate(again, { dialect, columns: setUp.columns });
    expect(plan).toEqual({ ...setUp, dialect });
    expect(needed).toBe(3);
  });
});
