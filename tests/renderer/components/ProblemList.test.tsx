import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../../renderer/components/ProblemList';
import type { Problem } from '../../../shared/model/run';
import { renderPart } from '../../support/renderWithStore';
import { checkReport } from '../../support/reports';

const columns = ['user_id', 'ordered at', 'total'];

function open(name: RegExp): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name }));
  return screen.findByRole('region', { name });
}

describe('ProblemList', () => {
  it('says what, where and how many, stopped rows before warnings', () => {
    renderPart(<ProblemList problems={checkReport().problems} columns={columns} />);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Not a numberColumn total18 rows',
      'More cells than columns3 rows',
      'The time lies in the futureColumn ordered at14 rows',
    ]);
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Stopped: these rows are not sent until they are corrected',
      'Warnings: these rows are sent, but look twice',
    ]);
  });

  it('opens to what it means, how to fix it, and the first rows with their cells', async () => {
    renderPart(<ProblemList problems={checkReport().problems} columns={columns} />);
    const panel = await open(/Not a number/);
    expect(panel.textContent).toContain('Text among them would spoil the column.');
    expect(panel.textContent).toContain('send the column as text in step 2');
    const cells = within(panel).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['14', 'n/a', '1,077', 'empty']);
    expect(panel.textContent).toContain('The first 2 of 18 rows.');
  });

  it('lists only the numbers where no single cell is to blame', async () => {
    renderPart(<ProblemList problems={checkReport().problems} columns={columns} />);
    const panel = await open(/More cells than columns/);
    expect(within(panel).queryByRole('table')).toBeNull();
    expect(panel.textContent).toContain('Rows391,200');
  });

  it('shows the first forty, and all of them when asked', () => {
    const problems = Array.from({ length: 45 }, (_, column): Problem => ({
      code: 'numberNotUnderstood',
      severity: 'invalid',
      column,
      count: 1,
      examples: [],
    }));
    renderPart(<ProblemList problems={problems} columns={columns} />);
    expect(screen.getAllByRole('button', { name: /Not a number/ }).length).toBe(40);
    fireEvent.click(screen.getByRole('button', { name: 'Show 5 more kinds of problems' }));
    expect(screen.getAllByRole('button', { name: /Not a number/ }).length).toBe(45);
  });
});
