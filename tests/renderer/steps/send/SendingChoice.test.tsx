import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '../../../support/fakeApi';
import { showSendStep } from '../../../support/showSendStep';

async function show() {
  const startImport = vi.fn(fakeApi().api.startImport);
  const shown = await showSendStep({ startImport });
  shown.check();
  return { ...shown, startImport };
}
const advanced = () => screen.getByRole('button', { name: 'Advanced' });
const start = () => {
  fireEvent.click(screen.getByRole('button', { name: /^Start sending/ }));
};

it('keeps what few people need out of sight, and sends as usual', async () => {
  const { startImport } = await show();
  expect(advanced().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('checkbox', { name: /gzip/ })).toBeNull();
  start();
  expect(startImport.mock.calls[0]?.[0]).not.toHaveProperty('sending');
});

it('sends packed requests in a strict order when both are chosen', async () => {
  const { startImport } = await show();
  fireEvent.click(advanced());
  expect(advanced().getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Send smaller requests (gzip)' }));
  expect(screen.getByText(/^about [\d.]+ (kB|MB), sent as a fraction of it$/)).toBeDefined();
  expect(screen.getByRole('radio', { name: 'Nearly as in the file' })).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('radio', { name: 'Exactly as in the file for each person' }));
  start();
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ sending: { compress: true, order: 'person' } });
});

it('takes a choice back', async () => {
  const { startImport, store } = await show();
  fireEvent.click(advanced());
  const gzip = screen.getByRole('checkbox', { name: /gzip/ });
  fireEvent.click(gzip);
  fireEvent.click(gzip);
  expect(store.getState().sending).toEqual({ compress: false });
  start();
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ sending: { compress: false } });
});

it('stays open where something is chosen, so that nobody sends differently unawares', async () => {
  const { store } = await show();
  fireEvent.click(advanced());
  fireEvent.click(screen.getByRole('radio', { name: /for each person/ }));
  store.getState().showStep('destinations');
  store.getState().showStep('send');
  expect((await screen.findByRole('button', { name: 'Advanced' })).getAttribute('aria-expanded')).toBe(
    'true',
  );
});
