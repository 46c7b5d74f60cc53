import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { SettingsPage } from '../../../renderer/pages/SettingsPage';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok } from '../../../shared/model/failure';
import { fakeApi } from '../../support/fakeApi';
import { readyStore } from '../../support/readyStore';
import { renderPart } from '../../support/renderWithStore';

async function deleteAll() {
  fireEvent.click(screen.getByRole('button', { name: 'Delete all data…' }));
  const confirm = await screen.findByRole('button', { name: 'Delete all data', hidden: true });
  await act(async () => {
    fireEvent.click(confirm);
    await Promise.resolve();
  });
}

it('deletes all data after a question, when the file that is open was closed', async () => {
  const asked: string[] = [];
  const note = (what: string) => () => {
    asked.push(what);
    return Promise.resolve(ok({}));
  };
  const { api } = fakeApi({ closeFile: note('close'), deleteAll: note('delete') });
  const store = await readyStore(api);
  renderPart(<SettingsPage />, store);
  await deleteAll();
  expect(asked).toEqual(['close', 'delete']);
  expect(store.getState()).toMatchObject({ file: { kind: 'none' }, plan: null, draft: null });
  expect(await screen.findByText('All data is deleted.')).toBeTruthy();
});

it('says what could not be deleted', async () => {
  renderPart(
    <SettingsPage />,
    createAppStore(fakeApi({ deleteAll: () => Promise.resolve(fail('importInUse')) }).api),
  );
  await deleteAll();
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain(
    'Another Backfill is sending',
  );
});

it('waits while an import is sending', async () => {
  const store = await readyStore();
  await store.getState().startImport();
  renderPart(<SettingsPage />, store);
  expect(screen.getByRole('button', { name: 'Delete all data…' })).toHaveProperty('disabled', true);
  expect(await store.getState().deleteAll()).toEqual(fail('importRunning'));
});

it('shows the folder of it all', async () => {
  const showData = vi.fn<Api['showData']>(fakeApi().api.showData);
  renderPart(<SettingsPage />, createAppStore(fakeApi({ showData }).api));
  fireEvent.click(screen.getByRole('button', { name: 'Show the folder' }));
  expect(showData).toHaveBeenCalledOnce();
});
