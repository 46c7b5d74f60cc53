import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { line, openMapStep } from '../../../support/openMapStep';

const stripe = [
  'id,Mode,Created date (UTC),Amount,Amount Refunded,Currency,Customer ID,Status',
  'ch_1,Live,2024-06-05 20:38:34,49.00,0.00,eur,cus_1,Paid',
];

it('a well-known export maps itself, says what it was taken for, and can be mapped without that and back', async () => {
  const { store } = await openMapStep(stripe);
  const note = () => screen.getByRole('note', { name: 'What this file was recognised as' }).textContent;
  expect(note()).toContain('Recognised: Stripe payments export.');
  expect(line('Customer ID').textContent).toContain('As this export means it');
  expect(line('Mode').textContent).toContain('Not sent, as usual for this export');
  const recognised = store.getState().plan;
  expect(recognised?.time.zone).toBe('UTC');

  fireEvent.click(screen.getByRole('button', { name: 'Map it without this' }));
  expect(note()).toContain('This looks like Stripe payments export.');
  expect(store.getState().plan?.time.zone).toBe('Europe/Paris');
  expect(line('Customer ID').textContent).toContain('Matched by name');

  fireEvent.click(screen.getByRole('button', { name: 'Map it as that' }));
  expect(store.getState().plan).toEqual(recognised);
});

it('what is mapped without the export stays so when the kind of row changes, and undo brings all back', async () => {
  const { store } = await openMapStep(stripe);
  const recognised = store.getState().plan;
  fireEvent.click(screen.getByRole('button', { name: 'Map it without this' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Facts about a person/ }));
  expect(store.getState().suggestion?.reasons.map(({ kind }) => kind)).not.toContain('preset');
  fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  fireEvent.click(screen.getByRole('button', { name: /^Undo: Map without Stripe payments export/ }));
  expect(store.getState().plan).toEqual(recognised);
});

it('a file that is no known export says nothing of it', async () => {
  await openMapStep(['user_id,event,timestamp', 'u1,Order,2024-01-01']);
  expect(screen.queryByRole('note', { name: 'What this file was recognised as' })).toBeNull();
});
