import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok } from '../../../../shared/model/failure';
import type { ImportProgress } from '../../../../shared/model/run';
import type { Source } from '../../../../shared/model/source';
import { fakeApi } from '../../../support/fakeApi';
import { showSendStep } from '../../../support/showSendStep';

const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

/** An import to a source that ended, and the choice of the receiver for the next one. */
async function endAndSendAgain(changes: Partial<ImportProgress>) {
  let imports = 0;
  const startImport = vi.fn(() => Promise.resolve(ok({ importId: `i${String(++imports)}` })));
  const continueImport = vi.fn(fakeApi().api.continueImport);
  const listSources = () => Promise.resolve(ok([shop]));
  const shown = await showSendStep({ startImport, continueImport, listSources });
  shown.store.getState().chooseReceiver({ kind: 'source', sourceId: 'shop' });
  await act(() => shown.store.getState().startImport());
  shown.progress(changes);
  fireEvent.click(button('Send this file again…'));
  return { ...shown, startImport, continueImport };
}

function changePlan({ store }: Awaited<ReturnType<typeof showSendStep>>) {
  act(() => {
    store.getState().editPlan((plan) => ({ ...plan, destinations: { kind: 'only', names: ['Mixpanel'] } }));
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const stopped: Partial<ImportProgress> = {
  state: 'stopped',
  events: { expected: 40_000, accepted: 31_400, refused: 0 },
};

async function pressStart() {
  await act(async () => {
    fireEvent.click(button(/^Start sending/));
  });
}

it('sends the same file with the same set-up again without a question: the ids are the same', async () => {
  const { startImport } = await endAndSendAgain(stopped);
  await pressStart();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(startImport).toHaveBeenCalledTimes(2);
});

it('asks before it sends events twice, and says how many', async () => {
  const shown = await endAndSendAgain(stopped);
  changePlan(shown);
  await pressStart();
  const dialog = screen.getByRole('dialog', { name: 'Send these events a second time?' });
  expect(dialog.textContent).toContain(
    '31,400 events of this file are already in Shop. The set-up was changed since, so they would be there twice.',
  );
  expect(shown.startImport).toHaveBeenCalledTimes(1);
  await act(async () => {
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send anyway' }));
  });
  expect(shown.startImport).toHaveBeenCalledTimes(2);
});

it('can continue the stopped import instead', async () => {
  const shown = await endAndSendAgain(stopped);
  changePlan(shown);
  await pressStart();
  await act(async () => {
    fireEvent.click(button('Continue the stopped import instead'));
  });
  expect(shown.continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  expect(shown.startImport).toHaveBeenCalledTimes(1);
  expect(shown.store.getState()).toMatchObject({ run: { importId: 'i1' }, earlierRuns: [] });
});

it('offers nothing to continue where everything was sent', async () => {
  const shown = await endAndSendAgain({ ...stopped, state: 'finished' });
  changePlan(shown);
  await pressStart();
  expect(screen.getByRole('dialog')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Continue the stopped import instead' })).toBeNull();
});

it('still asks when the file was closed and opened again meanwhile', async () => {
  const shown = await endAndSendAgain(stopped);
  await act(async () => {
    shown.store.getState().closeFile();
    await shown.store.getState().openSample();
  });
  changePlan(shown);
  await pressStart();
  expect(screen.getByRole('dialog').textContent).toContain('31,400 events');
});
