import { describe, expect, it } from 'vitest';
import { columnLayouts } from '../../../renderer/components/columnLayout';

describe('columnLayouts', () => {
  it('stands numbers at the end and everything else at the start', () => {
    const rows = [
      ['12', '1.204,50', 'SO-1', '', '12', '0042'],
      ['0', '-0.5', 'SO-2', '', 'twelve', '1042'],
    ];
    const aligned = columnLayouts(['n', 'total', 'id', 'empty', 'mixed', 'zip'], rows).map(
      ({ align }) => align,
    );
    expect(aligned).toEqual(['end', 'end', 'start', 'start', 'start', 'start']);
  });

  it('makes a column as wide as its longest value, within bounds', () => {
    const [short, middle, long] = columnLayouts(
      ['a', 'b', 'c'],
      [
        ['x', 'someone@example.com', 'word '.repeat(1000)],
        ['y', 'a@b.c', ''],
      ],
    );
    expect(short?.width).toBe(72);
    expect(middle?.width).toBeGreaterThan(140);
    expect(middle?.width).toBeLessThan(220);
    expect(long?.width).toBe(320);
  });

  it('leaves room for the name, and copes with rows that are too short or missing', () => {
    const [wide] = columnLayouts(['a_rather_long_column_name'], [[]]);
    expect(wide?.width).toBeGreaterThan(180);
    expect(columnLayouts(['a'], [])).toHaveLength(1);
  });
});
