import { act, fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { ok } from '../../shared/model/failure';
import type { Failure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { Source } from '../../shared/model/source';
import { fakeApi } from './fakeApi';
import { showSendStep } from './showSendStep';

export const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

const noRows = { read: 0, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };

/** An import to a source that ended with this failure before anything was sent, and what it was asked to continue with. */
export async function askingImport(
  failure: Failure,
  overrides: Parameters<typeof fakeApi>[0] = {},
  changes: Partial<ImportProgress> = {},
) {
  const continueImport = vi.fn(fakeApi().api.continueImport);
  const shown = await showSendStep({
    continueImport,
    listSources: () => Promise.resolve(ok([shop])),
    ...overrides,
  });
  shown.store.getState().chooseReceiver({ kind: 'source', sourceId: 'shop' });
  await act(() => shown.store.getState().startImport());
  const ask = (asked: Failure, more: Partial<ImportProgress> = {}) => {
    shown.progress({
      state: 'failed',
      failure: { ...asked, params: { ...asked.params } },
      rows: noRows,
      events: { accepted: 0, refused: 0 },
      requests: 0,
      ...more,
    });
  };
  ask(failure, changes);
  return { ...shown, continueImport, ask };
}

export const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

/** The consequence of each answer, by what the answer is called. */
export function answers(): Record<string, string | null | undefined> {
  return Object.fromEntries(
    screen.getAllByRole('listitem').map((item) => {
      const title = within(item).getByRole('heading', { level: 2 }).textContent;
      return [title, item.querySelector('p')?.textContent];
    }),
  );
}

export async function answer(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}
