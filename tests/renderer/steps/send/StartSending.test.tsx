import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../shared/model/failure';
import type { PastImport } from '../../../../shared/model/history';
import type { Plan } from '../../../../shared/model/plan';
import type { Source } from '../../../../shared/model/source';
import { fakeApi } from '../../../support/fakeApi';
import { pastImport } from '../../../support/history';
import { readyPlan } from '../../../support/readyStore';
import { importProgress } from '../../../support/reports';
import { showSendStep } from '../../../support/showSendStep';

const shop: Source = {
  id: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

interface Before {
  readonly past?: Partial<PastImport>;
  /** By which it was sent; null when nobody knows any more. */
  readonly plan?: Plan | null;
}

/** The set-up for a source that had this file today, or as the test says. */
async function show({ past = {}, plan = readyPlan() }: Before = {}) {
  const before = pastImport({
    file: { name: 'orders.csv', size: 60 },
    startedAt: new Date().toISOString(),
    ...past,
  });
  const startImport = vi.fn(fakeApi().api.startImport);
  const continueImport = vi.fn(fakeApi().api.continueImport);
  const shown = await showSendStep({
    startImport,
    continueImport,
    listSources: () => Promise.resolve(ok([shop])),
    listImports: () => Promise.resolve(ok({ imports: [before], others: [] })),
    importDetails: () =>
      Promise.resolve(
        plan === null
          ? fail('importDeleted')
          : ok({
              file: before.file,
              plan,
              receiver: { kind: 'source', sourceId: 's1' },
              progress: importProgress({ state: 'stopped' }),
            }),
      ),
  });
  act(() => {
    shown.store.getState().chooseReceiver({ kind: 'source', sourceId: 's1' });
  });
  return { ...shown, startImport, continueImport };
}

async function press(name: string | RegExp) {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}
const dialog = () => screen.getByRole('dialog', { name: 'Shop has events of this file already' });
const actions = () =>
  within(dialog())
    .getAllByRole('button')
    .map((button) => button.textContent);

it('starts without a question where the receiver has nothing of the file', async () => {
  const { startImport } = await show({ past: { file: { name: 'other.csv', size: 60 } } });
  expect(screen.queryByText('Shop has events of this file already')).toBeNull();
  await press(/^Start sending/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(startImport).toHaveBeenCalledOnce();
  expect(startImport.mock.calls[0]?.[0]).not.toHaveProperty('asNew');
});

it('says so before, and asks what to do', async () => {
  const { startImport } = await show();
  expect(screen.getByText(/^1,300 events of this file were accepted there on /)).toBeDefined();
  await press(/^Start sending/);
  expect(dialog().textContent).toContain('1,300 events were accepted there on ');
  expect(actions()).toEqual(['Continue', 'Send again', 'Send as new', 'Cancel']);
  await press('Cancel');
  expect(startImport).not.toHaveBeenCalled();
});

it('continues the import that stopped', async () => {
  const { startImport, continueImport, store } = await show();
  await press(/^Start sending/);
  await press('Continue');
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  expect(startImport).not.toHaveBeenCalled();
  expect(store.getState().run?.importId).toBe('i1');
});

it('sends the same again, which the receiver notices', async () => {
  const { startImport } = await show({ past: { state: 'finished' } });
  await press(/^Start sending/);
  expect(actions()).toEqual(['Send again', 'Send as new', 'Cancel']);
  expect(dialog().textContent).toContain('notices for about a day what it has already, and keeps it once');
  await press('Send again');
  expect(startImport.mock.calls[0]?.[0]).not.toHaveProperty('asNew');
});

it('sends all of it as new events', async () => {
  const { startImport } = await show({ past: { state: 'finished' } });
  await press(/^Start sending/);
  await press('Send as new');
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ asNew: true });
});

it.each<[string, Before, string]>([
  ['long ago', { past: { startedAt: '2026-05-03T10:00:00.000Z' } }, 'notices repeats only for about a day'],
  [
    'by another set-up',
    { plan: readyPlan({ destinations: { kind: 'only', names: ['Mixpanel'] } }) },
    'The set-up is another one than it was then',
  ],
  ['by a set-up that was deleted', { plan: null }, 'Its set-up was deleted'],
])('was sent %s: it would be there twice', async (_when, before, words) => {
  const { startImport } = await show({ ...before, past: { state: 'finished', ...before.past } });
  await press(/^Start sending/);
  expect(dialog().textContent).toContain(words);
  expect(dialog().textContent).toContain('be there twice');
  expect(actions()).toEqual(['Send anyway', 'Cancel']);
  await press('Send anyway');
  expect(startImport).toHaveBeenCalledOnce();
});
