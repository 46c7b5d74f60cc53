import { fireEvent, screen } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { setMessageIds } from '../../../../shared/model/editPlan';
import { openMapStep, orders } from '../../../support/openMapStep';

async function openRepeats() {
  const opened = await openMapStep(orders);
  fireEvent.click(screen.getByRole('button', { name: 'What repeated rows become' }));
  await screen.findByRole('radiogroup', { name: 'What makes two rows the same?' });
  return opened;
}

test('every row is an event of its own until somebody says otherwise', async () => {
  const { store } = await openRepeats();
  expect(screen.getByRole('radio', { name: /every row of this file/ })).toHaveProperty('checked', true);
  expect(screen.queryByRole('radio', { name: /first ids/ })).toBe(null);
  expect(store.getState().plan?.messageIds).toBe(undefined);
});

test('rows that are alike in all that is sent can become one event, and undo takes it back', async () => {
  const { store } = await openRepeats();
  fireEvent.click(screen.getByRole('radio', { name: /Everything that is sent/ }));
  expect(store.getState().plan?.messageIds).toEqual({ by: 'content' });
  act(() => {
    store.getState().undoEdit();
  });
  expect(store.getState().plan?.messageIds).toBe(undefined);
});

test('a column makes the id as soon as it is chosen', async () => {
  const { store } = await openRepeats();
  fireEvent.click(screen.getByRole('radio', { name: /A column with an id of its own/ }));
  expect(store.getState().plan?.messageIds).toBe(undefined);
  fireEvent.click(screen.getByRole('combobox', { name: 'Column with the id' }));
  fireEvent.click(await screen.findByRole('option', { name: 'notes' }));
  expect(store.getState().plan?.messageIds).toEqual({ by: 'column', column: 4 });
});

test('several columns make the id together, and none of them is no id', async () => {
  const { store } = await openRepeats();
  fireEvent.click(screen.getByRole('radio', { name: /Several columns together/ }));
  for (const name of ['user_id', 'amount']) {
    fireEvent.click(screen.getByRole('combobox', { name: 'Columns that make the id' }));
    fireEvent.click(await screen.findByRole('option', { name }));
  }
  expect(store.getState().plan?.messageIds).toEqual({ by: 'columns', columns: [0, 2] });
  for (const name of ['user_id', 'amount']) fireEvent.click(await screen.findByRole('option', { name }));
  expect(store.getState().plan?.messageIds).toBe(undefined);
});

test('a file with first ids keeps them, and says so', async () => {
  const { store } = await openMapStep(orders);
  act(() => {
    store.getState().editPlan((plan) => setMessageIds(plan, { by: 'first', column: 4 }));
  });
  fireEvent.click(screen.getByRole('button', { name: 'What repeated rows become' }));
  expect(await screen.findByRole('radio', { name: /first ids/ })).toHaveProperty('checked', true);
});
