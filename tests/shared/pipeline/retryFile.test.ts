import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formula, withoutApostrophe } from '../../../shared/pipeline/formulaCells';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { addedColumns, ownColumns, ownColumnsOf, suggestRetry } from '../../../shared/pipeline/retryFile';
import { column, planWith, prepareOptions } from './support';

const firstId = '0123456789abcdefghij-5k';
const columns = ['user', 'when', ...addedColumns];
const cells = ['u1', '2024-01-01', '200', 'Too long.', 'notSent', 'Continue.', firstId];

function input(changes: { readonly columns?: readonly string[] } = {}) {
  const profile = { rows: 1, filled: 1, samples: [], distinct: 1, shape: 'text' } as const;
  const names = changes.columns ?? columns;
  return {
    fileName: 'orders not sent.csv',
    dialect: planWith({}).dialect,
    columns: names,
    profiles: names.map(() => ({ ...profile, samples: [] })),
    rows: [{ rowNumber: 2, cells }],
    timeZone: 'UTC',
  };
}

describe('a file of rows that were saved', () => {
  it.each([
    [columns, 2],
    [[...addedColumns], undefined],
    [['user', 'when', 'row_number', 'problem', 'code', 'how_to_fix'], undefined],
    [[...columns, 'more'], undefined],
  ])('is known by the columns at its end', (names, own) => {
    expect(ownColumns(names)).toBe(own);
  });

  it('is sent by its own columns alone, under the ids of the first time', () => {
    const { plan, reasons } = suggestRetry(input(), 2, undefined);
    expect(plan.columns).toEqual(columns);
    expect(plan.messageIds).toEqual({ by: 'first', column: 6 });
    expect(plan.fields.every(({ from }) => from.kind !== 'column' || from.column < 2)).toBe(true);
    expect(reasons).toHaveLength(columns.length);
    expect(ownColumnsOf(plan)).toBe(2);
    expect(ownColumnsOf({ ...plan, messageIds: undefined })).toBeUndefined();
  });

  it('keeps the plan of the first time, where it is known', () => {
    const first = planWith({
      fields: [column(0, { kind: 'userId' })],
      destinations: { kind: 'only', names: ['X'] },
    });
    const { plan } = suggestRetry(input(), 2, first);
    expect(plan).toMatchObject({ fields: first.fields, destinations: first.destinations, columns });
  });

  it('is prepared with the cells and ids of the first file', () => {
    const first = planWith({
      calls: { by: 'row', types: ['track'] },
      fields: [
        column(0, { kind: 'userId' }),
        column(1, { kind: 'timestamp' }),
        { from: { kind: 'constant', value: 'Signed Up' }, target: { kind: 'event' }, type: 'text' },
      ],
    });
    const { plan } = suggestRetry(input(), 2, first);
    const prepared = compilePlan(plan, prepareOptions)({ rowNumber: 2, cells: ["'=1+1", ...cells.slice(1)] });
    expect(prepared.kind).toBe('ready');
    const [event] = prepared.kind === 'ready' ? prepared.events : [];
    expect(event?.event).toMatchObject({ userId: '=1+1', messageId: `${firstId}-t` });
  });
});

describe('apostrophes in front of formulas', () => {
  it('can be taken off again, whatever the cell was', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom("'", "''", '', '=', "'="), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const written = formula.test(text) ? `'${text}` : text;
        expect(withoutApostrophe(written)).toBe(text);
      }),
    );
  });
});
