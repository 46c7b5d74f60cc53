import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { HistoryPage } from '../../../renderer/pages/HistoryPage';
import { ok } from '../../../shared/model/failure';
import { fakeApi } from '../../support/fakeApi';
import { finishedImport, pastImport } from '../../support/history';
import { renderWithStore } from '../../support/renderWithStore';

async function show(overrides: Parameters<typeof fakeApi>[0]) {
  await renderWithStore(<HistoryPage />, fakeApi(overrides).api);
  await act(async () => {});
}

async function open(name: RegExp) {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}

const held = pastImport({ state: 'interrupted', heldElsewhere: true });

test('an import that another process has open is neither continued nor deleted here, and says why', async () => {
  await show({ listImports: () => Promise.resolve(ok({ imports: [held], others: [] })) });
  await open(/^orders\.csv.*Another Backfill has it open.*1,300 rows accepted so far/);
  expect(screen.getByRole('note').textContent).toContain('You can continue it here when that has ended');
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Delete data…' })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: /^Retry|^Save rows/ })).toBeNull();
  expect(screen.queryByText(/Continuing sends only what is missing/)).toBeNull();
});

test('it is looked at again until it has ended, with all that the other one has found', async () => {
  vi.useFakeTimers();
  try {
    let imports = [held];
    const importDetails = vi.fn(fakeApi().api.importDetails);
    await show({
      listImports: () => Promise.resolve(ok({ imports: [...imports], others: [] })),
      importDetails,
    });
    await open(/^orders\.csv/);
    imports = [finishedImport()];
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(screen.getByText('Finished')).toBeTruthy();
    expect(screen.queryByRole('note')).toBeNull();
    expect(screen.getByRole('button', { name: 'Delete data…' })).toHaveProperty('disabled', false);
    expect(importDetails).toHaveBeenCalledTimes(2);
    // Nobody else has one: nothing is asked any more.
    imports = [];
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText('Finished')).toBeTruthy();
  } finally {
    vi.useRealTimers();
  }
});

test('that another process has taken one shows when the window is looked at again', async () => {
  let imports = [pastImport()];
  await show({ listImports: () => Promise.resolve(ok({ imports: [...imports], others: [] })) });
  imports = [held];
  await act(async () => {
    window.dispatchEvent(new Event('focus'));
  });
  expect(screen.getByText('Another Backfill has it open')).toBeTruthy();
});
