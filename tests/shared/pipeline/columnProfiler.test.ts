import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnProfileSchema, type Row } from '../../../shared/model/csv';
import { createColumnProfiler } from '../../../shared/pipeline/columnProfiler';
import { profileColumns } from '../../../shared/pipeline/profileColumns';

const rowsOf = (cells: readonly string[]): Row[] =>
  cells.map((cell, index) => ({ rowNumber: index + 2, cells: [cell] }));
const profileOf = (cells: readonly string[]) => profileColumns(rowsOf(cells), 1)[0];
const detailsOf = (cells: readonly string[]) => profileOf(cells)?.details;

const cell = fc.oneof(
  fc.constantFrom('', '1', '2.5', 'yes', 'a@example.com', '2024-01-02', '1609459200', ' '),
  fc.string({ maxLength: 100 }),
);

describe('createColumnProfiler', () => {
  it('says of pieces what it says of the whole', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), fc.nat(60), (cells, cut) => {
        const rows = rowsOf(cells);
        const pieces = createColumnProfiler(1);
        pieces.add(rows.slice(0, cut));
        pieces.profiles();
        pieces.add(rows.slice(cut));
        expect(pieces.profiles()).toEqual(profileColumns(rows, 1));
      }),
    );
  });

  it('does not mind the order of the rows, but for samples and where a shape turned', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const [there, back] = [profileOf(cells), profileOf([...cells].reverse())];
        const rest = { samples: [], turned: undefined };
        expect({ ...there, ...rest }).toEqual({ ...back, ...rest });
      }),
    );
  });

  it('counts as counting one by one does', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const filled = cells.filter((one) => one !== '');
        const profile = profileOf(cells);
        expect(columnProfileSchema.safeParse(profile).success).toBe(true);
        expect(profile).toMatchObject({ rows: cells.length, filled: filled.length });
        expect(profile?.distinct).toBe(new Set(filled).size);
        for (const { value, count } of profile?.details?.top ?? []) {
          if (!value.endsWith('…')) expect(filled.filter((one) => one === value)).toHaveLength(count);
        }
        expect((profile?.details?.shapes ?? []).reduce((sum, { cells: of }) => sum + of, 0)).toBe(
          filled.length,
        );
      }),
    );
  });

  it.each([2_000, 30_000, 120_000])('estimates %i different values to 3 %', (count) => {
    const cells = Array.from({ length: count }, (_, index) => `user-${String(index)}`);
    const distinct = detailsOf([...cells, ...cells])?.distinct;
    expect(distinct?.exact).toBe(false);
    expect(Math.abs((distinct?.value ?? 0) / count - 1)).toBeLessThan(0.03);
  });

  it('counts exactly up to 1,000 different values', () => {
    const cells = Array.from({ length: 5000 }, (_, index) => `v${String(index % 1000)}`);
    expect(detailsOf(cells)).toMatchObject({ distinct: { value: 1000, exact: true }, topExact: true });
  });

  it('finds a frequent value among many, and never says too many of it', () => {
    const cells = Array.from({ length: 60_000 }, (_, index) =>
      index % 4 === 0 ? 'DE' : `v${String(index)}`,
    );
    const details = detailsOf(cells);
    expect(details?.topExact).toBe(false);
    expect(details?.top[0]?.value).toBe('DE');
    expect(details?.top[0]?.count).toBeLessThanOrEqual(15_000);
    expect(details?.top[0]?.count).toBeGreaterThanOrEqual(15_000 - 60);
  });

  it('names no frequent values where none stands out', () => {
    const cells = Array.from({ length: 20_000 }, (_, index) => `v${String(index % 10_000)}`);
    cells.push('v1', 'v1', 'v1');
    expect(detailsOf(cells)).toMatchObject({ top: [], topExact: false });
  });

  it('tells lengths, shapes and range', () => {
    expect(detailsOf(['10', '', '9', '10', '-2.5'])).toEqual({
      distinct: { value: 3, exact: true },
      top: [{ value: '10', count: 2 }],
      topExact: true,
      shortest: 1,
      longest: 4,
      shapes: [
        { shape: 'integer', cells: 3 },
        { shape: 'decimal', cells: 1 },
      ],
      range: { least: '-2.5', greatest: '10' },
    });
    expect(detailsOf(['2024-02-01', '2023-12-31 10:00'])?.range).toEqual({
      least: '2023-12-31 10:00',
      greatest: '2024-02-01',
    });
    expect(detailsOf(['1', 'a'])).not.toHaveProperty('range');
    expect(profileOf(['', ''])).toEqual({ rows: 2, filled: 0, samples: [], shape: 'empty', distinct: 0 });
  });

  it('names the row from which on a column is no longer what it was', () => {
    expect(profileOf(['1', '', '2', 'n/a', '3', 'x'])?.turned).toEqual({ rowNumber: 5, value: 'n/a' });
    expect(profileOf(['1', '2.5', 'n/a'])?.turned).toEqual({ rowNumber: 4, value: 'n/a' });
    expect(profileOf(['', '2.5', '1'])?.turned).toBeUndefined();
  });

  it('counts less exactly in very wide files, and still all of it', () => {
    const row = (index: number): Row => ({
      rowNumber: index + 2,
      cells: ['', String(index)],
    });
    const profiles = profileColumns(
      Array.from({ length: 600 }, (_, index) => row(index)),
      2000,
    );
    expect(profiles).toHaveLength(2000);
    const distinct = profiles[1]?.details?.distinct;
    expect(distinct?.exact).toBe(false);
    expect(Math.abs((distinct?.value ?? 0) / 600 - 1)).toBeLessThan(0.05);
  });
});
