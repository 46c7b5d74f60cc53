import { describe, expect, it } from 'vitest';
import { columnStatuses } from '../../../../renderer/steps/map/columnStatus';
import { mapRows } from '../../../../renderer/steps/map/mapRows';
import type { ColumnIssue } from '../../../../renderer/steps/map/previewSummary';
import type { ColumnProfile } from '../../../../shared/model/csv';
import type { Plan } from '../../../../shared/model/plan';
import { planProblems } from '../../../../shared/pipeline/planProblems';
import type { Suggestion } from '../../../../shared/pipeline/suggestPlan';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';

const suggested = emptyPlan({
  fields: [
    columnField(0, { kind: 'userId' }),
    columnField(1, { kind: 'timestamp' }),
    columnField(2, { kind: 'properties', path: ['total'] }, 'number'),
  ],
});
const suggestion: Suggestion = {
  plan: suggested,
  reasons: [{ kind: 'name' }, { kind: 'values' }, { kind: 'other' }, { kind: 'neverSent' }],
  calls: suggested.calls,
  callsReason: 'default',
};

function statusesOf(
  plan: Plan,
  issues: ReadonlyMap<number, ColumnIssue> = new Map(),
  profiles: readonly ColumnProfile[] = [],
) {
  return columnStatuses(mapRows(plan), { plan, suggestion, problems: planProblems(plan), issues, profiles });
}

describe('columnStatuses', () => {
  it('says why a column was suggested', () => {
    expect(statusesOf(suggested).map(({ kind, tone }) => [kind, tone])).toEqual([
      ['name', 'good'],
      ['values', 'look'],
      ['other', 'quiet'],
      ['neverSent', 'quiet'],
    ]);
  });

  it('names what a suggestion by resemblance went by', () => {
    const similar: Suggestion = { ...suggestion, reasons: [{ kind: 'similar', to: 'customer id' }] };
    const [first] = columnStatuses(mapRows(suggested), {
      plan: suggested,
      suggestion: similar,
      problems: [],
      issues: new Map(),
      profiles: [],
    });
    expect(first).toEqual({ kind: 'similar', tone: 'look', to: 'customer id' });
  });

  it('is the person’s own once place or type was changed', () => {
    const moved = emptyPlan({ fields: [columnField(0, { kind: 'anonymousId' })] });
    expect(statusesOf(moved)[0]?.kind).toBe('yours');
    const asText = emptyPlan({ fields: [columnField(2, { kind: 'properties', path: ['total'] }, 'text')] });
    expect(statusesOf(asText)[2]?.kind).toBe('yours');
  });

  it('tells a column that was taken away from one that never went anywhere', () => {
    const plan = emptyPlan({ columns: ['user_id', 'when', 'total', 'note', 'more'] });
    expect(statusesOf(plan).map(({ kind }) => kind)).toEqual([
      'yours',
      'yours',
      'yours',
      'neverSent',
      'none',
    ]);
  });

  it('points out the same field on both lines, and names the other', () => {
    const plan = emptyPlan({
      fields: [columnField(0, { kind: 'userId' }), columnField(3, { kind: 'userId' })],
    });
    const [first, , , last] = statusesOf(plan);
    expect(first).toEqual({ kind: 'sameTarget', tone: 'stopped', fields: [1] });
    expect(last).toEqual({ kind: 'sameTarget', tone: 'stopped', fields: [0] });
  });

  it('points out a column and a fixed text in the same place', () => {
    const plan = emptyPlan({
      fields: [columnField(0, { kind: 'event' }), textField('Order', { kind: 'event' })],
    });
    expect(statusesOf(plan)[0]).toEqual({ kind: 'sameTarget', tone: 'stopped', fields: [1] });
  });

  it('says when the chosen calls cannot use a field', () => {
    const plan = emptyPlan({ fields: [columnField(0, { kind: 'traits', path: ['x'] })] });
    expect(statusesOf(plan)[0]).toEqual({ kind: 'unused', tone: 'look' });
  });

  it('says nothing of the kind while no call is chosen', () => {
    const plan = emptyPlan({ calls: { by: 'row', types: [] }, fields: [columnField(0, { kind: 'userId' })] });
    expect(statusesOf(plan)[0]?.kind).toBe('name');
  });

  it('counts the cells that stop their row, or are worth a look', () => {
    const issues = new Map<number, ColumnIssue>([
      [1, { code: 'timeNotUnderstood', severity: 'invalid', count: 3, total: 9 }],
      [2, { code: 'timeInFuture', severity: 'warning', count: 1, total: 9 }],
    ]);
    const [, time, total] = statusesOf(suggested, issues);
    expect(time).toEqual({ kind: 'timeNotUnderstood', tone: 'stopped', count: 3, total: 9 });
    expect(total).toEqual({ kind: 'timeInFuture', tone: 'look', count: 1, total: 9 });
  });

  it('points out a sample from further down the file that would stop its row', () => {
    const profile: ColumnProfile = {
      rows: 900,
      filled: 900,
      samples: ['1', 'maybe', 'x'],
      distinct: 3,
      shape: 'text',
    };
    const profiles = [profile, { ...profile, samples: ['2999-01-01'] }, profile];
    const [id, time, total] = statusesOf(suggested, new Map(), profiles);
    expect(id?.kind).toBe('name');
    expect(time?.kind).toBe('values');
    expect(total).toEqual({ kind: 'sample', tone: 'stopped', code: 'numberNotUnderstood', value: 'maybe' });
  });

  it('names the row that the first part of the file did not foretell', () => {
    const turned = { rowNumber: 812_331, value: 'n/a' };
    const profile: ColumnProfile = { rows: 9, filled: 9, samples: ['1'], distinct: 1, shape: 'text', turned };
    const total = statusesOf(suggested, new Map(), [profile, profile, profile])[2];
    expect(total).toEqual({
      kind: 'turned',
      tone: 'stopped',
      code: 'numberNotUnderstood',
      value: 'n/a',
      row: 812_331,
    });
    const fits = { ...profile, turned: { rowNumber: 40, value: '2.5' } };
    expect(statusesOf(suggested, new Map(), [profile, profile, fits])[2]?.kind).toBe('other');
  });

  it('leaves what is about the row and not about the cell to the row', () => {
    const issues = new Map<number, ColumnIssue>([
      [0, { code: 'noId', severity: 'invalid', count: 1, total: 9 }],
    ]);
    expect(statusesOf(suggested, issues)[0]?.kind).toBe('name');
  });

  it('knows the column that says what a row is', () => {
    const plan = emptyPlan({ calls: { by: 'column', column: 3, values: [{ value: 'x', types: ['page'] }] } });
    expect(statusesOf(plan)[3]).toEqual({ kind: 'callColumn', tone: 'good' });
  });
});
