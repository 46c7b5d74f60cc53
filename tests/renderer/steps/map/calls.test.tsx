import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openMapStep, orders } from '../../../support/openMapStep';

describe('what each row is', () => {
  it('is suggested, says so, and may be several things at once', async () => {
    const { store } = await openMapStep(orders);
    const something = screen.getByRole('checkbox', { name: /Something a person did/ });
    expect(something.getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('Nothing pointed to another choice.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /Facts about a person/ }));
    expect(store.getState().plan?.calls).toEqual({ by: 'row', types: ['identify', 'track'] });
    expect(screen.getByText('Choose one or more.')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'identify event of row 2' })).toBeTruthy();
  });

  it('is asked for when nothing is chosen', async () => {
    await openMapStep(orders);
    fireEvent.click(screen.getByRole('checkbox', { name: /Something a person did/ }));
    expect(screen.getByText('Choose what each row is, and its events appear here.')).toBeTruthy();
    expect(screen.getByText('Still missing: What each row is')).toBeTruthy();
  });

  it('can be said by a column, value by value', async () => {
    const { store } = await openMapStep(orders);
    fireEvent.click(screen.getByRole('radio', { name: 'It says in a column' }));
    expect(store.getState().plan?.calls.by).toBe('row');
    fireEvent.click(screen.getByLabelText('Column that says what a row is', { selector: 'input' }));
    fireEvent.click(await screen.findByRole('option', { name: 'vip', hidden: false }));
    expect(store.getState().plan?.calls).toEqual({ by: 'column', column: 3, values: [] });
    fireEvent.click(screen.getByLabelText('Rows with “yes” are', { selector: 'input' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Something a person did', hidden: false }));
    fireEvent.click(screen.getByLabelText('Rows with “no” are', { selector: 'input' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Left out', hidden: false }));
    expect(store.getState().plan?.calls).toEqual({
      by: 'column',
      column: 3,
      values: [
        { value: 'yes', types: ['track'] },
        { value: 'no', types: [] },
      ],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Next row' }));
    expect(screen.getByText('Rows like this are left out, as you chose.')).toBeTruthy();
  });

  it('keeps the calls that the column named when every row is the same again', async () => {
    const { store } = await openMapStep([
      'type,userId,timestamp',
      'identify,u1,2024-01-01',
      'page,u2,2024-01-02',
    ]);
    expect(store.getState().plan?.calls.by).toBe('column');
    fireEvent.click(screen.getByRole('radio', { name: 'Same for all rows' }));
    expect(store.getState().plan?.calls).toEqual({ by: 'row', types: ['identify', 'page'] });
  });

  it('takes a value that the first rows do not have', async () => {
    const { store } = await openMapStep(['type,userId,timestamp', 'identify,u1,2024-01-01']);
    fireEvent.change(screen.getByRole('textbox', { name: 'Another value' }), { target: { value: 'test' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add value' }));
    expect(store.getState().plan?.calls).toMatchObject({
      values: [
        { value: 'identify', types: ['identify'] },
        { value: 'test', types: [] },
      ],
    });
  });
});
