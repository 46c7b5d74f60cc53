import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PageContent } from '../../renderer/PageContent';
import { createAppStore } from '../../renderer/store/store';
import { ok } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import { fakeApi } from '../support/fakeApi';
import { readyPlan } from '../support/readyStore';
import { renderPart } from '../support/renderWithStore';
import { checkReport, importProgress } from '../support/reports';

/** The window after its page was loaded anew while an import went on. */
async function showAgain(progress: ImportProgress, overrides: Parameters<typeof fakeApi>[0] = {}) {
  const { api, emit } = fakeApi({
    currentImport: () =>
      Promise.resolve(
        ok({
          file: { name: 'orders.csv', size: 60 },
          plan: readyPlan(),
          receiver: { kind: 'practice' },
          progress,
        }),
      ),
    ...overrides,
  });
  const store = createAppStore(api);
  await store.getState().start();
  renderPart(<PageContent />, store);
  return { store, emit };
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string) => screen.getByRole('button', { name });

describe('an import that a page before this one started', () => {
  it('is shown with its file, and can be stopped', async () => {
    const stopImport = vi.fn(fakeApi().api.stopImport);
    const { emit } = await showAgain(importProgress(), { stopImport });
    expect(heading()).toBe('Sending to Practice');
    expect(screen.getByText('orders.csv')).toBeDefined();
    expect(screen.queryByRole('navigation')).toBeNull();
    fireEvent.click(button('Stop'));
    fireEvent.click(button('Stop sending'));
    expect(stopImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    act(() => {
      emit('importProgress', importProgress({ state: 'stopped', problems: checkReport().problems }));
    });
    expect(heading()).toBe('Stopped at 1,200 of 1,970 events');
    // A stopped row's column has its name, although the file is not open.
    expect(document.body.textContent).toContain('total');
  });

  it('can be continued; what needs the file that is no longer open is not offered', async () => {
    const continueImport = vi.fn(fakeApi().api.continueImport);
    const { store } = await showAgain(importProgress({ state: 'stopped' }), { continueImport });
    expect(screen.queryByRole('button', { name: 'Send to a Segment source…' })).toBeNull();
    await act(async () => {
      fireEvent.click(button('Continue'));
    });
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    await act(async () => {
      fireEvent.click(button('Import another file with this set-up'));
    });
    expect(store.getState().run).toBeNull();
    expect(button('Try it with sample data')).toBeDefined();
  });
});

it('without an import the window begins at Home', async () => {
  await showAgain(importProgress(), { currentImport: () => Promise.resolve(ok(null)) });
  expect(button('Try it with sample data')).toBeDefined();
});
