import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HomeStep } from '../../../../renderer/steps/HomeStep';
import { fail, ok } from '../../../../shared/model/failure';
import type { PastImport } from '../../../../shared/model/history';
import { fakeApi } from '../../../support/fakeApi';
import { finishedImport, pastImport } from '../../../support/history';
import { readyPlan } from '../../../support/readyStore';
import { renderWithStore } from '../../../support/renderWithStore';
import { importProgress } from '../../../support/reports';

async function show(imports: readonly PastImport[], overrides: Parameters<typeof fakeApi>[0] = {}) {
  const { api } = fakeApi({
    listImports: () => Promise.resolve(ok({ imports: [...imports], others: [] })),
    ...overrides,
  });
  const store = await renderWithStore(<HomeStep />, api);
  await act(async () => {});
  return store;
}

async function press(name: string) {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}

const offer = () => screen.queryByRole('region', { name: /^An import stopped/ });

it('offers an import that stopped, with its file and receiver', async () => {
  await show([finishedImport({ importId: 'i2' }), pastImport()]);
  expect(offer()?.textContent).toContain('An import stopped at 1,300 of 1,970');
  expect(offer()?.textContent).toContain('orders.csv, begun Nov 23, 2026,');
  expect(offer()?.textContent).toContain('to Shop');
  expect(offer()?.textContent).not.toContain('more');
});

it('counts rows where nobody has counted the events, and says when nothing was sent', async () => {
  await show([pastImport({ events: { accepted: 1300, refused: 0 }, state: 'interrupted' })]);
  expect(offer()?.textContent).toContain('An import stopped after 1,300 rows');
});

it('says when nothing was sent', async () => {
  const rows = { ...pastImport().rows, accepted: 0, read: 0 };
  await show([pastImport({ rows, events: { expected: 9, accepted: 0, refused: 0 }, state: 'failed' })]);
  expect(offer()?.textContent).toContain('An import stopped before anything was sent');
});

it.each([
  ['has sent everything', finishedImport()],
  ['was discarded', pastImport({ discarded: true })],
  ['has no data any more', pastImport({ data: 'deleted' })],
  ['is sending', pastImport({ state: 'sending' })],
  ['is sent by another process', pastImport({ heldElsewhere: true })],
])('offers none that %s', async (_what, past) => {
  await show([past]);
  expect(offer()).toBeNull();
});

it('of several, offers the latest and leads to the others', async () => {
  const store = await show([pastImport(), pastImport({ importId: 'i2' }), pastImport({ importId: 'i3' })]);
  await press('2 more imports are unfinished');
  expect(store.getState().page).toBe('history');
});

it('goes on where imports are sent', async () => {
  const continueImport = vi.fn(() => Promise.resolve(ok({})));
  const details = {
    file: { name: 'orders.csv', size: 900 },
    plan: readyPlan(),
    receiver: { kind: 'practice' } as const,
    progress: importProgress({ state: 'stopped' }),
  };
  const store = await show([pastImport()], {
    continueImport,
    importDetails: () => Promise.resolve(ok(details)),
  });
  await press('Continue');
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  expect(store.getState().run?.importId).toBe('i1');
});

it('says why it cannot go on', async () => {
  await show([pastImport()], { importDetails: () => Promise.resolve(fail('importUnknown')) });
  await press('Continue');
  expect(screen.getByRole('alert').textContent).toContain('no longer known');
});

it('is silent about an import that the person lets go of, which stays among the recent ones', async () => {
  let imports = [pastImport()];
  const discardImport = vi.fn(() => {
    imports = [pastImport({ discarded: true })];
    return Promise.resolve(ok({}));
  });
  await show([], { discardImport, listImports: () => Promise.resolve(ok({ imports, others: [] })) });
  await press('Discard');
  expect(discardImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  expect(offer()).toBeNull();
  expect(screen.getByRole('region', { name: 'Recent imports' }).textContent).toContain('orders.csv');
});

it('shows the three latest imports in place of how it works, and leads to each', async () => {
  const store = await show(
    Array.from({ length: 5 }, (_, index) =>
      finishedImport({
        importId: `i${String(index)}`,
        file: { name: `orders-${String(index)}.csv`, size: 1 },
      }),
    ),
  );
  expect(screen.queryByRole('region', { name: 'How it works' })).toBeNull();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /orders-1\.csv/ }));
  });
  expect(store.getState()).toMatchObject({ page: 'history', shownImport: { importId: 'i1' } });
  await press('All imports');
  expect(store.getState()).toMatchObject({ page: 'history', shownImport: null });
});
