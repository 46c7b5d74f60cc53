import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openFileStep } from '../../support/openFileStep';

describe('the file as written and as a table', () => {
  it('shows both', async () => {
    await openFileStep();
    const raw = screen.getByRole('region', { name: 'First lines of the file as they are written' });
    expect(raw.textContent).toContain('u1,2024-01-02T03:04:05Z,9.50');
    const table = screen.getByRole('grid', { name: 'First rows of orders.csv' });
    expect(within(table).getByRole('gridcell', { name: 'u2' })).toBeTruthy();
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '3']);
  });

  it('says how many of the rows it shows', async () => {
    await openFileStep({ rowCount: { value: 2000, exact: true } });
    expect(screen.getByText('first 2 rows')).toBeTruthy();
  });

  it('says when these are all', async () => {
    await openFileStep();
    expect(screen.getByText('all 2 rows')).toBeTruthy();
  });

  it('marks rows that are not like the others, and keeps their extra cells in sight', async () => {
    await openFileStep({
      rows: [
        { rowNumber: 2, cells: ['1', '2', '3'], problem: 'tooManyCells', extraCells: ['x', 'y'] },
        { rowNumber: 3, cells: ['1', '', ''], problem: 'tooFewCells' },
      ],
    });
    const signs = screen.getAllByRole('img').map((sign) => sign.getAttribute('aria-label'));
    expect(signs).toEqual([
      'More cells than columns. The extra cells: “x”, “y”',
      'Fewer cells than columns. The missing ones are empty.',
    ]);
  });
});

describe('warnings', () => {
  it('are not there when all is well', async () => {
    await openFileStep();
    expect(screen.queryByRole('list', { name: 'Worth a look' })).toBeNull();
  });

  it('say what, how often and where', async () => {
    await openFileStep({
      warnings: [
        { kind: 'duplicateColumn', count: 1, examples: ['total (2)'] },
        { kind: 'unnamedColumn', count: 2, examples: ['Column 4', 'Column 6'] },
        { kind: 'tooManyCells', count: 1204, examples: [7, 1201] },
        { kind: 'tooFewCells', count: 1, examples: [9] },
        { kind: 'undecodable', count: 2, examples: [3, 4] },
        { kind: 'mixedNewlines', count: 3, examples: [] },
      ],
    });
    const list = screen.getByRole('list', { name: 'Worth a look' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'A column name is repeated. The repeat got a number: total (2)',
      '2 columns have no name. They are called by their place: Column 4, Column 6',
      '1,204 rows have more cells than there are columns: rows 7, 1,201 …',
      'A row has fewer cells than there are columns: row 9',
      '2 rows have characters that cannot be read, shown as �: rows 3, 4. Other characters, chosen under Change, may read them.',
      'The file mixes two kinds of line ends. Both are understood.',
    ]);
  });

  it('say which characters rows are written in that cannot be read', async () => {
    await openFileStep({
      warnings: [{ kind: 'undecodable', count: 1204, examples: [812_331], encoding: 'windows-1252' }],
    });
    expect(within(screen.getByRole('list', { name: 'Worth a look' })).getByRole('listitem').textContent).toBe(
      '1,204 rows have characters that are not UTF-8, but seem to be Windows-1252: rows 812,331 …. Choose it for the characters under Change.',
    );
  });
});

describe('the way on', () => {
  it('is one button named after what it does', async () => {
    const { store } = await openFileStep();
    fireEvent.click(screen.getByRole('button', { name: 'Map columns' }));
    expect(store.getState().step).toBe('map');
  });
});
