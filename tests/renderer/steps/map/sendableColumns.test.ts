import { describe, expect, it } from 'vitest';
import { restKind, sendableColumns, withTypes } from '../../../../renderer/steps/map/sendableColumns';
import type { CallType } from '../../../../shared/model/event';
import { emptyPlan } from '../../../support/mapPlan';

const plan = emptyPlan({ columns: ['a', 'receivedAt', 'kind', '.', 'total', 'phone'] });

describe('sendableColumns', () => {
  it('are the ones that go nowhere and could', () => {
    const kinds = ['none', 'neverSent', 'callColumn', 'none', 'yours', 'none'] as const;
    const lines = kinds.map((kind, column) => ({
      row: { kind: 'column' as const, column, field: null },
      status: { kind, tone: 'quiet' as const },
    }));
    const mapped = {
      row: { kind: 'column' as const, column: 0, field: 2 },
      status: { kind: 'name', tone: 'good' },
    } as const;
    expect(sendableColumns([...lines, mapped], plan).map(({ name }) => name)).toEqual([
      'a',
      'total',
      'phone',
    ]);
  });

  it('get the type of their values, and stay text where digits are no amounts', () => {
    const rows = [{ rowNumber: 2, cells: ['x', '', '', '', '9.50', '0123'] }];
    const columns = [0, 4, 5].map((column) => ({ column, name: plan.columns[column] ?? '' }));
    expect(withTypes(columns, { rows, profiles: [] }, 'properties')).toEqual([
      { column: 0, type: 'text' },
      { column: 4, type: 'number' },
      { column: 5, type: 'text' },
    ]);
  });
});

describe('restKind', () => {
  const cases: readonly (readonly [readonly CallType[], string])[] = [
    [['track'], 'properties'],
    [['identify', 'track'], 'properties'],
    [['identify'], 'traits'],
    [['identify', 'group'], 'traits'],
    [[], 'properties'],
  ];

  it.each(cases)('of %s is %s', (types, kind) => {
    expect(restKind(emptyPlan({ calls: { by: 'row', types: [...types] } }))).toBe(kind);
  });
});
