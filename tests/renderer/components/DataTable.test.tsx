import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DataTable } from '../../../renderer/components/DataTable';
import { renderPart } from '../../support/renderWithStore';

const columns = ['id', 'note'];
const rows = [
  ['1', 'first'],
  ['2', ''],
  ['3', 'third'],
];

function renderTable(notes?: readonly (string | undefined)[]) {
  renderPart(
    <DataTable label="Rows" columns={columns} rows={rows} rowNumbers={[2, 4, 1205]} notes={notes} />,
  );
  return screen.getByRole('grid', { name: 'Rows' });
}

function activeText(grid: HTMLElement): string | null | undefined {
  const id = grid.getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.textContent;
}

describe('DataTable', () => {
  it('shows names, cells and the numbers of the file', () => {
    const grid = renderTable();
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Row', 'id', 'note']);
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '4', '1,205']);
    expect(
      within(grid)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ).toEqual(rows.flat());
  });

  it('tells a screen reader how large the whole table is', () => {
    const grid = renderTable();
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(grid.getAttribute('aria-colcount')).toBe('3');
  });

  it('is walked with the arrow keys, from the first cell', () => {
    const grid = renderTable();
    expect(activeText(grid)).toBeNull();
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    expect(activeText(grid)).toBe('1');
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    expect(activeText(grid)).toBe('third');
    fireEvent.keyDown(grid, { key: 'Home', ctrlKey: true });
    expect(activeText(grid)).toBe('id');
  });

  it('leaves the Tab key alone', () => {
    const grid = renderTable();
    expect(fireEvent.keyDown(grid, { key: 'Tab' })).toBe(true);
    expect(activeText(grid)).toBeNull();
  });

  it('shows the chosen cell in full with its place', () => {
    renderTable();
    expect(screen.getByText('Choose a cell to read it in full.')).toBeTruthy();
    fireEvent.click(screen.getByRole('gridcell', { name: 'third' }));
    expect(screen.getByText('Row 1,205 · note')).toBeTruthy();
    expect(screen.getAllByText('third')).toHaveLength(2);
  });

  it('says that an empty cell is empty, and which column a name belongs to', () => {
    const grid = renderTable();
    fireEvent.click(within(grid).getAllByRole('gridcell')[3] ?? grid);
    expect(screen.getByText('Empty cell')).toBeTruthy();
    fireEvent.click(within(grid).getByRole('columnheader', { name: 'note' }));
    expect(screen.getByText('Name of column 2')).toBeTruthy();
  });

  it('marks a row that needs attention with a sign and a word', () => {
    const grid = renderTable([undefined, 'Fewer cells than columns.', undefined]);
    const signs = within(grid).getAllByRole('img');
    expect(signs.map((sign) => sign.getAttribute('aria-label'))).toEqual(['Fewer cells than columns.']);
    fireEvent.click(screen.getByRole('gridcell', { name: '2' }));
    expect(screen.getByText('Fewer cells than columns.')).toBeTruthy();
  });

  it('draws only what is in view of thousands of columns', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `column ${String(index)}`);
    renderPart(<DataTable label="Wide" columns={names} rows={[names]} rowNumbers={[2]} />);
    const drawn = screen.getAllByRole('gridcell').length;
    expect(drawn).toBeGreaterThan(3);
    expect(drawn).toBeLessThan(60);
  });
});
