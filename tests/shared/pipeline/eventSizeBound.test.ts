import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/segment/limits';
import { anyText } from './anyText';
import { column, constant, planWith, prepare, problemsOf } from './support';

const columns = ['id', 'time', 'text', 'number', 'flag'];
const start = ['user-1', '2024-01-01T00:00:00Z'];
const fields = [
  column(0, { kind: 'userId' }),
  column(1, { kind: 'timestamp' }),
  constant('Order Completed', { kind: 'event' }),
  column(2, { kind: 'properties', path: ['text', 'ü"'] }),
  column(3, { kind: 'properties', path: ['number'] }, 'number'),
  column(4, { kind: 'context', path: ['flag'] }, 'boolean'),
];

describe('an event that is too large', () => {
  it('is found exactly where the limit is, whatever its characters take', () => {
    const plan = planWith({ columns, fields });
    const piece = fc.oneof(anyText(3), fc.constantFrom('\u0000', 'a', 'é', '€', '🙂', '"'));
    fc.assert(
      fc.property(piece, fc.integer({ min: 1000, max: 40_000 }), (text, count) => {
        const cell = text.repeat(count);
        const prepared = prepare(plan, { rowNumber: 2, cells: [...start, cell, '1e15', 'yes'] });
        if (prepared.kind === 'skipped') throw new Error('the row is sent');
        const bytes = Math.max(...prepared.events.map(({ json }) => Buffer.byteLength(json)));
        const found = problemsOf(prepared).some((problem) => problem.startsWith('eventTooLarge'));
        expect(found).toBe(bytes > limits.eventBytes);
      }),
      { numRuns: 60 },
    );
  });

  it('is found when the category of a page, which stands in two places, makes it so', () => {
    const plan = planWith({
      calls: { by: 'row', types: ['page'] },
      fields: [...fields.slice(0, 2), column(2, { kind: 'category' })],
    });
    const page = (length: number) =>
      problemsOf(prepare(plan, { rowNumber: 2, cells: [...start, 'x'.repeat(length)] }));
    expect(page(16_000)).toEqual([]);
    expect(page(16_400)).toHaveLength(1);
  });

  it('is found when it is constants that make it so', () => {
    const long = constant('x'.repeat(33_000), { kind: 'properties', path: ['note'] });
    const plan = planWith({ fields: [...fields.slice(0, 3), long] });
    expect(problemsOf(prepare(plan, { rowNumber: 2, cells: start }))).toHaveLength(1);
  });
});
