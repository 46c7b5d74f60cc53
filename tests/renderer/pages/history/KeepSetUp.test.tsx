import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KeepSetUp } from '../../../../renderer/pages/history/KeepSetUp';
import { readyPlan, readyStore } from '../../../support/readyStore';
import { renderPart, renderWithStore } from '../../../support/renderWithStore';

const keep = <KeepSetUp plan={readyPlan()} fileName="orders-2024.csv.gz" />;

it('begins an import with the set-up of this one', async () => {
  const store = await renderWithStore(keep);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Use for another file…' }));
    await Promise.resolve();
  });
  expect(store.getState()).toMatchObject({ page: 'import', setUp: { from: 'orders-2024.csv.gz' } });
});

it('keeps it under a name, at first that of the file', async () => {
  await renderWithStore(keep);
  fireEvent.click(screen.getByRole('button', { name: 'Save as template…' }));
  const name = await screen.findByRole('textbox', { name: 'Name', hidden: true });
  expect(name).toHaveProperty('value', 'orders-2024');
});

it('waits while another import is sending', async () => {
  const store = await readyStore();
  await store.getState().startImport();
  renderPart(keep, store);
  expect(screen.getByRole('button', { name: 'Use for another file…' })).toHaveProperty('disabled', true);
});
