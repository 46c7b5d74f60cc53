import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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

describe('where a column goes', () => {
  it('is a known field, found by typing', async () => {
    const { store } = await openMapStep(orders);
    await chooseTarget('amount', 'reven', 'revenue');
    expect(becomes('amount').textContent).toContain('revenue');
    expect(within(line('amount')).getByText('1 of 3 not a number')).toBeTruthy();
    expect(store.getState().plan?.fields).toContainEqual({
      from: { kind: 'column', column: 2 },
      target: { kind: 'properties', path: ['revenue'] },
      type: 'number',
    });
  });

  it('is a new field of the typed name, nested at its dots', async () => {
    await openMapStep(orders);
    await chooseTarget('notes', 'order.note', 'New property “order.note”');
    expect(becomes('notes').textContent).toContain('order.note');
    expect(json()).toContain('"note": "first"');
    expect(within(line('notes')).getByText('Your choice')).toBeTruthy();
  });

  it('is nowhere by a key or by the list', async () => {
    const { store } = await openMapStep(orders);
    fireEvent.keyDown(becomes('vip'), { key: 'Delete' });
    expect(becomes('vip').textContent).toContain('Do not send');
    fireEvent.click(becomes('notes'));
    fireEvent.click(await screen.findByRole('option', { name: 'Do not send' }));
    expect(json()).not.toContain('vip');
    expect(json()).not.toContain('notes');
    fireEvent.click(screen.getByRole('button', { name: 'Send the other 2 columns as properties' }));
    expect(json()).toContain('"vip": true');
    expect(json()).toContain('"notes": "first"');
    expect(store.getState().plan?.fields.map(({ from }) => from)).toContainEqual({
      kind: 'column',
      column: 3,
    });
  });

  it('opens with the first letter typed', async () => {
    await openMapStep(orders);
    becomes('notes').focus();
    fireEvent.keyDown(becomes('notes'), { key: 'c' });
    expect(await screen.findByRole('combobox', { name: 'Type a field or a new name' })).toHaveProperty(
      'value',
      'c',
    );
  });

  it('takes every key that is typed while it opens', async () => {
    await openMapStep(orders);
    becomes('notes').focus();
    for (const key of ['c', 'o', 'u']) fireEvent.keyDown(document.activeElement ?? document.body, { key });
    const search = await screen.findByPlaceholderText('Type a field or a new name');
    await waitFor(() => {
      expect(search).toHaveProperty('value', 'cou');
    });
  });

  it('gives the focus back when it is closed', async () => {
    await openMapStep(orders);
    fireEvent.click(becomes('notes'));
    fireEvent.keyDown(await screen.findByRole('combobox', { name: 'Type a field or a new name' }), {
      key: 'Escape',
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(becomes('notes'));
    });
  });

  it('is pointed out on both lines when it is the same', async () => {
    await openMapStep(orders);
    await chooseTarget('notes', 'User', 'User ID');
    expect(within(line('notes')).getByText('Same field as “user_id”')).toBeTruthy();
    expect(within(line('user_id')).getByText('Same field as “notes”')).toBeTruthy();
    expect(screen.getByText('Still missing: Event name, One column for each field')).toBeTruthy();
  });

  it('follows what each row is, while it is as suggested', async () => {
    await openMapStep(orders);
    fireEvent.click(screen.getByRole('checkbox', { name: /Facts about a person/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Something a person did/ }));
    expect(becomes('notes').getAttribute('aria-label')).toBe('notes becomes: Trait notes');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(becomes('notes').getAttribute('aria-label')).toBe('notes becomes: Property notes');
  });

  it('is said to be unused when no call takes what the person chose', async () => {
    await openMapStep(orders);
    await chooseTarget('notes', 'remark', 'New property “remark”');
    fireEvent.click(screen.getByRole('checkbox', { name: /Facts about a person/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Something a person did/ }));
    expect(within(line('notes')).getByText('Not used by these rows')).toBeTruthy();
  });

  it('has a type that can be changed', async () => {
    await openMapStep(orders);
    expect(json()).toContain('"amount": "9.50"');
    setType('amount', 'number');
    expect(json()).toContain('"amount": 9.5');
    expect(within(line('amount')).getByText('1 of 3 not a number')).toBeTruthy();
    expect(screen.queryByLabelText('Type of user_id')).toBeNull();
  });
});

describe('fields without a column', () => {
  it('are added, edited and removed', async () => {
    const { store } = await openMapStep(orders);
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a field' });
    expect(within(dialog).getByRole('button', { name: 'Add field' })).toHaveProperty('disabled', true);
    fireEvent.click(within(dialog).getByRole('combobox', { name: 'Field: Choose the field' }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Type a field or a new name' }), {
      target: { value: 'context.source' },
    });
    fireEvent.click(await screen.findByRole('option', { name: 'New context field “source”' }));
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Text' }), { target: { value: 'crm' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add field' }));
    expect(json()).toContain('"source": "crm"');
    fireEvent.change(screen.getByRole('textbox', { name: 'Fixed text for Context source' }), {
      target: { value: 'shop' },
    });
    expect(json()).toContain('"source": "shop"');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Context source' }));
    expect(json()).not.toContain('source');
    expect(store.getState().plan?.fields.some(({ from }) => from.kind === 'constant')).toBe(false);
  });
});

describe('many columns', () => {
  const wide = [
    ['user_id', 'event', 'timestamp', ...Array.from({ length: 40 }, (_, n) => `metric_${String(n)}`)].join(
      ',',
    ),
    ['u1', 'Measured', '2024-01-01', ...Array.from({ length: 40 }, (_, n) => String(n))].join(','),
  ];

  it('can be searched, and filtered by what is not sent', async () => {
    const { store } = await openMapStep(wide);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a column' }), {
      target: { value: 'metric_39' },
    });
    expect(screen.getAllByRole('combobox', { name: /^metric_\d+ becomes/ })).toHaveLength(1);
    fireEvent.keyDown(becomes('metric_39'), { key: 'Delete' });
    fireEvent.click(screen.getByRole('radio', { name: 'Not sent 1' }));
    expect(becomes('metric_39')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a column' }), {
      target: { value: 'nowhere' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show all columns' }));
    expect(becomes('user_id')).toBeTruthy();
    expect(store.getState().plan?.fields).toHaveLength(42);
  });

  it('are not all drawn', async () => {
    await openMapStep(wide);
    const items = within(screen.getByRole('list', { name: 'Columns' })).getAllByRole('listitem');
    expect(items.length).toBeLessThan(20);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('43');
  });
});
