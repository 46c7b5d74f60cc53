import { describe, expect, it } from 'vitest';
import { countRows, isShown, matches, type StatedRow } from '../../../../renderer/steps/map/filterRows';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';

const plan = emptyPlan({
  fields: [columnField(0, { kind: 'properties', path: ['cart', 'sku'] }), textField('x', { kind: 'event' })],
});
const sent: StatedRow = {
  row: { kind: 'column', column: 0, field: 0 },
  status: { kind: 'name', tone: 'good' },
};
const guessed: StatedRow = {
  row: { kind: 'column', column: 0, field: 0 },
  status: { kind: 'values', tone: 'look' },
};
const unsent: StatedRow = {
  row: { kind: 'column', column: 1, field: null },
  status: { kind: 'none', tone: 'quiet' },
};
const calls: StatedRow = {
  row: { kind: 'column', column: 3, field: null },
  status: { kind: 'callColumn', tone: 'good' },
};
const fixed: StatedRow = {
  row: { kind: 'field', column: null, field: 1 },
  status: { kind: 'fixedText', tone: 'quiet' },
};

describe('isShown', () => {
  it('shows all, what wants a look, or what is not sent', () => {
    expect([sent, guessed, unsent, calls].map((row) => isShown(row, 'look'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect([sent, guessed, unsent, calls].map((row) => isShown(row, 'notSent'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(countRows([sent, guessed, unsent, calls])).toEqual({ all: 4, look: 1, notSent: 1 });
  });
});

describe('matches', () => {
  it('finds by the column’s name and by the field’s, whatever the case', () => {
    expect(matches(sent, ' USER ', plan)).toBe(true);
    expect(matches(sent, 'cart.sk', plan)).toBe(true);
    expect(matches(fixed, 'event', plan)).toBe(true);
    expect(matches(unsent, 'when', plan)).toBe(true);
    expect(matches(unsent, 'cart', plan)).toBe(false);
  });

  it('finds everything by nothing', () => {
    expect(matches(unsent, '  ', plan)).toBe(true);
  });
});
