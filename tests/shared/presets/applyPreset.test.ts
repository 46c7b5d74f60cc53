import { describe, expect, it } from 'vitest';
import { applyPreset } from '../../../shared/presets/applyPreset';
import type { Preset } from '../../../shared/presets/preset';
import { presets, recognisePreset } from '../../../shared/presets/recognisePreset';

const preset: Preset = {
  id: 'amplitudeEvents',
  needed: [['id']],
  calls: ['track'],
  fields: [
    { columns: ['Customer ID', 'Email'], target: { kind: 'userId' } },
    { columns: ['Email'], target: { kind: 'context', path: ['traits', 'email'] } },
    { columns: ['props'], target: { kind: 'properties', path: ['props'] }, type: 'json' },
  ],
  nested: [{ prefix: 'props.', to: 'properties' }],
  notSent: ['Note', 'Billing *'],
  onlyFilled: ['Total'],
  messageId: ['id'],
};

function applied(columns: readonly string[], ...lines: readonly (readonly string[])[]) {
  const rows = lines.map((cells, index) => ({ rowNumber: index + 2, cells }));
  const { fields, notSent, rest } = applyPreset(preset, columns, rows);
  const targets = [...fields].map(([column, own]) => [column, own.map(({ target }) => target.kind)]);
  return { targets, notSent: [...notSent], rest };
}

describe('applyPreset', () => {
  it('takes the first of a field’s columns that is mostly filled', () => {
    expect(applied(['customer_id', 'EMAIL'], ['c1', 'a@x.com']).targets).toEqual([
      [0, ['userId']],
      [1, ['context']],
    ]);
    expect(applied(['customer_id', 'EMAIL'], ['', 'a@x.com']).targets).toEqual([[1, ['userId', 'context']]]);
    expect(applied(['customer_id', 'EMAIL'], ['', '']).targets).toEqual([
      [0, ['userId']],
      [1, ['context']],
    ]);
  });

  it('leaves out what the export never means, by name or by its beginning', () => {
    expect(applied(['note', 'Billing City', 'Billing', 'Notes'], ['', '', '', '']).notSent).toEqual([0, 1]);
  });

  it('opens objects, an empty one among them', () => {
    const { targets, notSent } = applied(['props', 'props.total'], ['{}', ''], ['', '1']);
    expect(targets).toEqual([[1, ['properties']]]);
    expect(notSent).toEqual([0]);
    expect(applied(['props'], ['{"a":1}']).targets).toEqual([[0, ['properties']]]);
  });

  it('sends only rows that are events, and gives no id that some rows lack', () => {
    expect(applied(['Total', 'id'], ['1', 'x']).rest).toEqual({
      rule: { join: 'and', groups: [[{ column: 0, test: 'filled' }]] },
      messageIds: { by: 'column', column: 1 },
    });
    expect(applied(['id'], ['x'], ['']).rest).toEqual({});
  });
});

describe('recognisePreset', () => {
  it.each(presets.map((one) => [one.id, one] as const))('knows %s by what it needs', (_id, one) => {
    const columns = one.needed.map(([name]) => name.toUpperCase());
    expect(recognisePreset([...columns, 'another'])?.id).toBe(one.id);
    expect(recognisePreset(columns.slice(1))?.id).not.toBe(one.id);
  });

  it.each([[[]], [['id', 'Amount', 'Status']], [['user_id', 'event', 'time', 'total']]])(
    'takes %j for nothing that it knows',
    (columns) => {
      expect(recognisePreset(columns)).toBeUndefined();
    },
  );
});
