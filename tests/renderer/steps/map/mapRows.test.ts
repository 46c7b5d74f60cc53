import { describe, expect, it } from 'vitest';
import { mapRows, rowKey, targetOf } from '../../../../renderer/steps/map/mapRows';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';

const plan = emptyPlan({
  columns: ['a', 'b'],
  fields: [
    columnField(1, { kind: 'userId' }),
    textField('Order', { kind: 'event' }),
    columnField(1, { kind: 'traits', path: ['id'] }),
  ],
});

describe('mapRows', () => {
  it('holds every column once, in the order of the file, then texts and further places', () => {
    expect(mapRows(plan)).toEqual([
      { kind: 'column', column: 0, field: null },
      { kind: 'column', column: 1, field: 0 },
      { kind: 'field', column: null, field: 1 },
      { kind: 'field', column: 1, field: 2 },
    ]);
  });

  it('gives every line a key of its own, which a change of the mapping does not change', () => {
    const keys = mapRows(plan).map(rowKey);
    expect(new Set(keys).size).toBe(4);
    expect(mapRows({ ...plan, fields: [] }).map(rowKey)).toEqual(keys.slice(0, 2));
  });
});

describe('targetOf', () => {
  it('follows a column whose field has moved in the plan', () => {
    const [, second] = mapRows(plan);
    const moved = { ...plan, fields: [columnField(0, { kind: 'groupId' }), ...plan.fields] };
    expect(second && targetOf(second, moved)).toEqual({ kind: 'userId' });
  });

  it('is null for what goes nowhere', () => {
    expect(targetOf({ kind: 'column', column: 0, field: null }, plan)).toBeNull();
    expect(targetOf({ kind: 'field', column: null, field: 9 }, plan)).toBeNull();
  });
});
