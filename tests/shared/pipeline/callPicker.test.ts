import { describe, expect, it } from 'vitest';
import type { Row } from '../../../shared/model/csv';
import { eventsOf, planWith, prepare, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';

describe('calls by column', () => {
  const plan = planWith({
    calls: {
      by: 'column',
      column: 2,
      values: [
        { value: 'Track', types: ['track'] },
        { value: 'both', types: ['track', 'identify'] },
        { value: 'test', types: [] },
      ],
    },
  });
  const withCell = (cell: string) => prepare(plan, rowOf('u1', time, cell));

  it('are matched as they are, or without case and outer spaces', () => {
    expect(eventsOf(withCell('Track')).map(({ type }) => type)).toEqual(['track']);
    expect(eventsOf(withCell(' TRACK ')).map(({ type }) => type)).toEqual(['track']);
    expect(eventsOf(withCell('both')).map(({ type }) => type)).toEqual(['identify', 'track']);
  });

  it('leave a row out where the person said so', () => {
    expect(withCell('test')).toEqual({ kind: 'skipped', rowNumber: 2 });
  });

  it('stop a row that says something else, or nothing', () => {
    expect(withCell('page')).toMatchObject({
      kind: 'invalid',
      issues: [{ code: 'callTypeUnknown', column: 2, value: 'page' }],
      events: [],
    });
    expect(withCell('')).toMatchObject({ kind: 'invalid', issues: [{ code: 'callTypeEmpty', column: 2 }] });
  });

  it('take an exact match before a loose one', () => {
    const values = [
      { value: 'A', types: ['track' as const] },
      { value: 'a', types: ['identify' as const] },
    ];
    const strict = planWith({ calls: { by: 'column', column: 2, values } });
    expect(eventsOf(prepare(strict, rowOf('u1', time, 'a')))[0]?.type).toBe('identify');
    expect(eventsOf(prepare(strict, rowOf('u1', time, 'A')))[0]?.type).toBe('track');
  });

  it('do not leave a row out whose cells may have shifted', () => {
    const row: Row = { ...rowOf('u1', time, 'test'), problem: 'tooManyCells', extraCells: ['x'] };
    expect(prepare(plan, row)).toMatchObject({ kind: 'invalid', issues: [{ code: 'tooManyCells' }] });
  });
});
