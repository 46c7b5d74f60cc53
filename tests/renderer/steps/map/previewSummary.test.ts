import { describe, expect, it } from 'vitest';
import { emptySummary, nextProblem, summarise } from '../../../../renderer/steps/map/previewSummary';
import type { Row } from '../../../../shared/model/csv';
import type { Issue } from '../../../../shared/model/run';
import type { PreparedRow } from '../../../../shared/pipeline/prepareRow';

function rows(...cells: readonly (readonly string[])[]): readonly Row[] {
  return cells.map((row, index) => ({ rowNumber: index + 2, cells: row }));
}

function invalid(rowNumber: number, ...issues: readonly Issue[]): PreparedRow {
  return { kind: 'invalid', rowNumber, issues, events: [] };
}

const ready: PreparedRow = { kind: 'ready', rowNumber: 3, events: [], issues: [] };
const notANumber: Issue = { code: 'numberNotUnderstood', severity: 'invalid', column: 0, value: 'n/a' };
const future: Issue = { code: 'timeInFuture', severity: 'warning', column: 0, value: '2999-01-01' };

describe('summarise', () => {
  it('counts a column’s bad cells among its filled ones', () => {
    const summary = summarise(rows(['n/a'], ['1'], [''], ['x']), [
      invalid(2, notANumber),
      ready,
      ready,
      invalid(5, { ...notANumber, value: 'x' }),
    ]);
    expect(summary.problemRows).toEqual([0, 3]);
    expect(summary.issues.get(0)).toEqual({
      code: 'numberNotUnderstood',
      severity: 'invalid',
      count: 2,
      total: 3,
      value: 'n/a',
    });
  });

  it('puts what stops a row before what is only worth a look, however frequent', () => {
    const summary = summarise(rows(['a'], ['b'], ['c']), [
      invalid(2, future),
      invalid(3, future),
      invalid(4, notANumber),
    ]);
    expect(summary.issues.get(0)?.code).toBe('numberNotUnderstood');
  });

  it('keeps issues of a whole row as problem rows without a column', () => {
    const summary = summarise(rows(['a']), [invalid(2, { code: 'noId', severity: 'invalid' })]);
    expect(summary).toEqual({ issues: new Map(), problemRows: [0] });
  });

  it('finds nothing in rows that are ready or left out', () => {
    expect(summarise(rows(['a'], ['b']), [ready, { kind: 'skipped', rowNumber: 3 }])).toEqual(emptySummary);
  });
});

describe('nextProblem', () => {
  it('goes on, begins anew at the end, and knows when there is none', () => {
    expect(nextProblem([2, 5], 0)).toBe(2);
    expect(nextProblem([2, 5], 2)).toBe(5);
    expect(nextProblem([2, 5], 5)).toBe(2);
    expect(nextProblem([2], 2)).toBe(2);
    expect(nextProblem([], 0)).toBeNull();
  });
});
