import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ContinueDraft } from '../../../../renderer/steps/home/ContinueDraft';
import { fail, ok } from '../../../../shared/model/failure';
import { fakeApi } from '../../../support/fakeApi';
import { renderWithStore } from '../../../support/renderWithStore';

const offered = { name: 'orders.csv', step: 'map', savedAt: '2026-11-24T10:00:00.000Z' } as const;

async function show(overrides: Parameters<typeof fakeApi>[0] = {}) {
  const { api } = fakeApi({ getDraft: () => Promise.resolve(ok(offered)), ...overrides });
  await act(() => renderWithStore(<ContinueDraft />, api));
}

it('names the file and the step, and forgets it when told so', async () => {
  await show();
  expect(screen.getByRole('region', { name: 'Continue where you left off' }).textContent).toContain(
    'orders.csv, step 2 of 5: Map.',
  );
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await Promise.resolve();
  });
  expect(screen.queryByRole('region')).toBeNull();
});

it('says that the file is gone, and offers to choose it', async () => {
  await show({ openDraft: () => Promise.resolve(fail('fileMissing')) });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await Promise.resolve();
  });
  expect(screen.getByRole('alert').textContent).toContain('orders.csv is no longer there');
  expect(screen.getByRole('button', { name: 'Choose the file…' })).toBeTruthy();
});

it('is not there when there is nothing to go on with', async () => {
  await act(() => renderWithStore(<ContinueDraft />));
  expect(screen.queryByRole('region')).toBeNull();
});
