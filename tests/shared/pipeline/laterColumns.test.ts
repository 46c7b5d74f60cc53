import { describe, expect, test } from 'vitest';
import type { FilePreview } from '../../../shared/model/csv';
import type { Plan } from '../../../shared/model/plan';
import { createLaterColumns, planWithLater, withLaterColumns } from '../../../shared/pipeline/laterColumns';
import { profileColumns } from '../../../shared/pipeline/profileColumns';
import { column, commaDialect, planWith } from './support';

describe('columns that begin later', () => {
  test('are gathered once, with the type of all their values', () => {
    const later = createLaterColumns(10);
    later.add([{ name: 'a', type: 'number' }, { name: 'b' }]);
    later.add([{ name: 'a', type: 'text' }, { name: 'b', type: 'boolean' }, { name: 'c' }]);
    expect(later.columns()).toEqual([
      { name: 'a', type: 'text' },
      { name: 'b', type: 'boolean' },
      { name: 'c' },
    ]);
  });

  test('are as many as a plan can hold', () => {
    const later = createLaterColumns(4999);
    later.add([{ name: 'a' }, { name: 'b' }]);
    expect(later.columns()).toEqual([{ name: 'a' }]);
  });

  test('are shown behind the others', () => {
    const rows = [{ rowNumber: 1, cells: ['x'] }];
    const preview: FilePreview = {
      token: 't',
      name: 'f',
      size: 1,
      dialect: commaDialect,
      byteOrderMark: false,
      columns: ['a'],
      rawLines: [],
      rows,
      profiles: profileColumns(rows, 1),
      rowCount: { value: 1, exact: true },
      warnings: [],
    };
    const shown = withLaterColumns(preview, [{ name: 'b', type: 'number' }]);
    expect(shown).toMatchObject({ columns: ['a', 'b'], rows: [{ rowNumber: 1, cells: ['x', ''] }] });
    expect(shown.profiles).toEqual([
      ...preview.profiles,
      { ...profileColumns([{ rowNumber: 1, cells: [''] }], 1)[0], type: 'number' },
    ]);
    expect(withLaterColumns(preview, [])).toBe(preview);
  });

  test('go where it is suggested, unless something stands there; what is decided stays', () => {
    const decided: Plan = planWith({
      columns: ['a', 'b'],
      fields: [column(0, { kind: 'properties', path: ['x'] })],
    });
    const suggested = [
      column(0, { kind: 'userId' }),
      column(1, { kind: 'properties', path: ['b'] }),
      column(2, { kind: 'properties', path: ['x', 'y'] }),
      column(3, { kind: 'properties', path: ['z'] }, 'number'),
    ];
    expect(planWithLater(decided, ['a', 'b', 'c', 'd'], suggested)).toEqual({
      ...decided,
      columns: ['a', 'b', 'c', 'd'],
      fields: [...decided.fields, column(3, { kind: 'properties', path: ['z'] }, 'number')],
    });
  });
});
