import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  becomes,
  chooseTarget,
  json,
  line,
  openMapStep,
  orders,
  setType,
} from '../../../support/openMapStep';

describe('times', () => {
  it('without a zone are read in one that is shown and can be changed', async () => {
    const { store } = await openMapStep(orders);
    expect(within(line('ordered_at')).getByText('2024-01-02T09:00:00.000Z')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Time zone of “ordered_at”', { selector: 'input' }));
    fireEvent.click(await screen.findByRole('option', { name: 'UTC' }));
    expect(store.getState().plan?.time.zone).toBe('UTC');
    expect(within(line('ordered_at')).getByText('2024-01-02T10:00:00.000Z')).toBeTruthy();
    expect(json()).toContain('"timestamp": "2024-01-02T10:00:00.000Z"');
  });

  it('with a zone ask for none', async () => {
    await openMapStep(['user_id,timestamp', 'u1,2024-01-02T10:00:00Z', 'u2,1704189600']);
    expect(screen.getByText('The zone is in the file')).toBeTruthy();
    expect(screen.queryByLabelText('Time zone of “timestamp”', { selector: 'input' })).toBeNull();
  });

  it('that are no times say how many, with an example and what is understood', async () => {
    await openMapStep(['user_id,when', 'u1,03/04/2021', 'u2,2021-04-05', 'u3,05/04/2021']);
    await chooseTarget('when', 'time', 'Time');
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('2 of 3 values');
    expect(note.textContent).toContain('“03/04/2021”');
    expect(within(line('when')).getByText('2 of 3 not understood')).toBeTruthy();
  });

  it('show the time of the row that is shown', async () => {
    await openMapStep(orders);
    fireEvent.click(screen.getByRole('button', { name: 'Next row' }));
    expect(within(line('ordered_at')).getByText('2024-01-03T10:30:00.000Z')).toBeTruthy();
  });
});

describe('the row shown', () => {
  it('can be stepped through, and to the next with a problem', async () => {
    await openMapStep(orders);
    setType('amount', 'number');
    fireEvent.change(screen.getByRole('textbox', { name: 'Event name for all rows' }), {
      target: { value: 'Order' },
    });
    expect(screen.getByRole('button', { name: 'Previous row' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Next problem' }));
    expect(screen.getByText('Row 3')).toBeTruthy();
    const problems = screen.getByRole('region', { name: 'Problems of row 3' });
    expect(problems.textContent).toContain('This row would be stopped');
    expect(problems.textContent).toContain('amount: “n/a” is not a number.');
    fireEvent.click(screen.getByRole('button', { name: 'Next row' }));
    expect(screen.getByRole('button', { name: 'Next row' })).toHaveProperty('disabled', true);
    expect(screen.queryByText('This row would be stopped')).toBeNull();
  });

  it('shows a pointed-at column’s value, and the column of a pointed-at value', async () => {
    await openMapStep(orders);
    fireEvent.focus(becomes('amount'));
    const lit = document.querySelectorAll('[data-line][data-lit]');
    expect([...lit].map((element) => element.textContent.trim())).toEqual(['"amount": "9.50",']);
    const value = [...document.querySelectorAll('[data-line]')].find((element) =>
      element.textContent.includes('"vip"'),
    );
    fireEvent.pointerOver(value ?? document.body);
    expect(line('vip').firstElementChild?.hasAttribute('data-lit')).toBe(true);
  });

  it('says that message ids come later, and shows the ids’ form', async () => {
    await openMapStep(orders);
    expect(screen.getByText('Message ids are assigned when sending.')).toBeTruthy();
    expect(json()).toContain('"messageId": "00000000000000000000-2-t"');
  });
});

describe('undo and redo', () => {
  it('by key, but never inside a text that is being typed', async () => {
    const { store } = await openMapStep(orders);
    const before = store.getState().plan;
    fireEvent.keyDown(becomes('vip'), { key: 'Delete' });
    fireEvent.keyDown(becomes('vip'), { key: 'z', ctrlKey: true });
    expect(store.getState().plan).toBe(before);
    fireEvent.keyDown(becomes('vip'), { key: 'Z', metaKey: true, shiftKey: true });
    expect(becomes('vip').textContent).toContain('Do not send');
    const text = screen.getByRole('textbox', { name: 'Event name for all rows' });
    fireEvent.keyDown(text, { key: 'z', ctrlKey: true });
    expect(becomes('vip').textContent).toContain('Do not send');
  });

  it('by button, a typed name as one step', async () => {
    const { store } = await openMapStep(orders);
    const before = store.getState().plan;
    const text = screen.getByRole('textbox', { name: 'Event name for all rows' });
    for (const value of ['O', 'Or', 'Ord']) fireEvent.change(text, { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Fixed text → Event name' }));
    expect(store.getState().plan).toBe(before);
    expect(screen.getByText('Undone: Fixed text → Event name')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Redo: Fixed text → Event name' }));
    expect(json()).toContain('"event": "Ord"');
    expect(screen.getByText('Redone: Fixed text → Event name')).toBeTruthy();
  });

  it('names each step, in its own words where it has some', async () => {
    const { store } = await openMapStep(orders);
    fireEvent.keyDown(becomes('vip'), { key: 'Delete' });
    expect(screen.getByRole('button', { name: 'Undo: vip → Do not send' })).toBeTruthy();
    setType('amount', 'number');
    expect(screen.getByRole('button', { name: 'Undo: amount: type Number' })).toBeTruthy();
    act(() => {
      store.getState().editPlan((plan) => ({ ...plan, fields: [] }), { name: 'Start anew' });
    });
    expect(screen.getByRole('button', { name: 'Undo: Start anew' })).toBeTruthy();
    act(() => {
      store.getState().undoEdit();
    });
    expect(screen.getByText('Undone: Start anew').closest('[role=status]')).not.toBeNull();
    act(() => {
      store.getState().editPlan((plan) => ({ ...plan, fields: [] }));
    });
    expect(screen.queryByText(/^Undone/)).toBeNull();
  });
});
