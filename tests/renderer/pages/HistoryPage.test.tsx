import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HistoryPage } from '../../../renderer/pages/HistoryPage';
import { fail, ok } from '../../../shared/model/failure';
import type { History, PastImport } from '../../../shared/model/history';
import { fakeApi } from '../../support/fakeApi';
import { finishedImport, pastImport } from '../../support/history';
import { readyPlan } from '../../support/readyStore';
import { renderWithStore } from '../../support/renderWithStore';
import { importProgress } from '../../support/reports';

async function show(
  imports: readonly PastImport[],
  overrides: Parameters<typeof fakeApi>[0] = {},
  others: History['others'] = [],
) {
  const { api } = fakeApi({
    listImports: () => Promise.resolve(ok({ imports: [...imports], others })),
    importDetails: () =>
      Promise.resolve(
        ok({
          file: { name: 'orders.csv', size: 900 },
          plan: readyPlan(),
          receiver: { kind: 'practice' },
          progress: importProgress({ state: 'stopped' }),
        }),
      ),
    ...overrides,
  });
  const store = await renderWithStore(<HistoryPage />, api);
  await act(async () => {});
  return store;
}

async function open(name: RegExp) {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}

describe('the list', () => {
  it('says what will stand here as long as there is nothing', async () => {
    const store = await show([]);
    expect(screen.getByRole('heading', { name: 'No imports yet' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start an import' }));
    expect(store.getState().page).toBe('import');
  });

  it('names file, time, receiver, status and numbers of every import', async () => {
    await show([
      pastImport(),
      finishedImport({ importId: 'i2', receiver: { kind: 'practice' }, file: { name: 'a.csv', size: 1 } }),
      finishedImport({ importId: 'i3', receiver: undefined, data: 'deleted' }),
      pastImport({ importId: 'i4', state: 'interrupted' }),
      pastImport({ importId: 'i5', state: 'failed', rows: { ...pastImport().rows, read: 0 } }),
      pastImport({ importId: 'i6', state: 'sending' }),
      pastImport({ importId: 'i7', state: 'paused' }),
      pastImport({ importId: 'i8', state: 'finished' }),
    ]);
    const names = within(screen.getByRole('list', { name: 'Imports' }))
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names).toEqual([
      expect.stringMatching(/^orders\.csvNov 23, 2026, .* · ShopStopped1,300 of 2,000 rows accepted$/),
      expect.stringMatching(/^a\.csv.* · PracticeFinished2,000 of 2,000 rows accepted$/),
      expect.stringMatching(/ · api\.segment\.ioFinished.* · Data deleted$/),
      expect.stringMatching(/Interrupted1,300 of/),
      expect.stringMatching(/Could not go onNothing was sent$/),
      expect.stringMatching(/Sending1,300 rows accepted so far$/),
      expect.stringMatching(/Paused1,300 rows accepted so far$/),
      expect.stringMatching(/Finished, 23 rows not accepted1,300 of/),
    ]);
  });

  it('draws only what is in view of a long history, and is one stop of the Tab key', async () => {
    await show(Array.from({ length: 3000 }, (_, index) => pastImport({ importId: `i${String(index)}` })));
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('3000');
    const stops = screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it('is walked with the arrow keys', async () => {
    await show([pastImport(), pastImport({ importId: 'i2' }), pastImport({ importId: 'i3' })]);
    const rows = () => within(screen.getByRole('list', { name: 'Imports' })).getAllByRole('button');
    const stop = () => rows().findIndex(({ tabIndex }) => tabIndex === 0);
    const press = (key: string) => {
      fireEvent.keyDown(rows()[stop()] ?? document.body, { key });
    };
    press('ArrowDown');
    expect(stop()).toBe(1);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(rows()[1]);
    });
    press('End');
    press('ArrowDown');
    expect(stop()).toBe(2);
    press('Home');
    press('ArrowUp');
    press('x');
    expect(stop()).toBe(0);
  });

  it('tells what cannot be shown, and why', async () => {
    await show([pastImport()], {}, [
      { name: 'a.corrupt-1', kind: 'setAside' },
      { name: 'b', kind: 'later' },
      { name: 'c', kind: 'unreadable' },
      ...Array.from({ length: 9 }, (_, index) => ({ name: `d${String(index)}`, kind: 'later' as const })),
    ]);
    const note = screen.getByRole('note').textContent;
    expect(note).toContain('12 folders cannot be shown');
    expect(note).toContain('a.corrupt-1 was damaged. It was renamed and kept');
    expect(note).toContain('b was written by a later version of Backfill.');
    expect(note).toContain('c cannot be read');
    expect(note).not.toContain('d8');
  });

  it('says when it cannot be read', async () => {
    await show([], { listImports: () => Promise.resolve(fail('engineCrashed')) });
    expect(screen.getByRole('alert').textContent).toContain('stopped unexpectedly');
  });
});

describe('one import', () => {
  it('shows where every row is, what was sent and how it went', async () => {
    await show([pastImport()]);
    await open(/orders\.csv/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('orders.csv');
    expect(
      screen.getByRole('group', {
        name: 'Rows: 1,300 accepted, 20 stopped, 3 refused, 7 left out and 670 not sent make 2,000 read',
      }),
    ).toBeTruthy();
    const setUp = screen.getByRole('region', { name: 'What was sent' }).textContent;
    expect(setUp).toContain('track');
    expect(setUp).toContain('3 of 3 are sent');
    expect(setUp).toContain('Everything connected to the source');
    expect(screen.getByRole('region', { name: 'How it went' })).toBeTruthy();
    await open(/Back/);
    expect(screen.getByRole('list', { name: 'Imports' })).toBeTruthy();
  });

  it('goes on, or tries refused rows again', async () => {
    const continueImport = vi.fn(() => Promise.resolve(ok({})));
    const store = await show([pastImport()], { continueImport });
    await open(/orders\.csv/);
    await open(/^Retry 3 refused rows$/);
    expect(continueImport).toHaveBeenLastCalledWith({ importId: 'i1', choices: { refused: 'retry' } });
    await open(/^Continue$/);
    expect(continueImport).toHaveBeenLastCalledWith({ importId: 'i1' });
    expect(store.getState().page).toBe('import');
  });

  it('says why it cannot be shown in full', async () => {
    await show([pastImport()], { importDetails: () => Promise.resolve(fail('importDamaged')) });
    await open(/orders\.csv/);
    expect(screen.getByRole('alert').textContent).toContain('is damaged');
  });

  it('says why it ended', async () => {
    await show([
      pastImport({ state: 'failed', failure: fail('fileMissing', { name: 'orders.csv' }).failure }),
    ]);
    await open(/orders\.csv/);
    expect(screen.getByRole('alert').textContent).toContain('orders.csv is no longer there.');
  });

  it('offers nothing to retry or continue where everything was accepted', async () => {
    await show([finishedImport()]);
    await open(/orders\.csv/);
    for (const name of [/Retry/, /Continue/, /Save rows/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(screen.getByRole('button', { name: 'Show in folder' })).toBeTruthy();
  });

  it('says where rows that were not sent were saved', async () => {
    await show([pastImport()]);
    await open(/orders\.csv/);
    await open(/Save rows that were not sent/);
    expect(screen.getByText(/2 rows are in not-sent\.csv/)).toBeTruthy();
  });

  it('shows and saves its report', async () => {
    const openReport = vi.fn(() => Promise.resolve(ok({})));
    const saveReport = vi.fn(() => Promise.resolve(ok({ name: 'orders report.html' })));
    await show([pastImport()], { openReport, saveReport });
    await open(/orders\.csv/);
    await open(/Show the report/);
    expect(openReport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    await open(/Save the report…/);
    expect(screen.getByText('The report is in orders report.html.')).toBeTruthy();
  });

  it('shows its folder', async () => {
    const showImport = vi.fn(() => Promise.resolve(ok({})));
    await show([pastImport()], { showImport });
    await open(/orders\.csv/);
    await open(/Show in folder/);
    expect(showImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  });

  it('asks before its data is deleted, and keeps its numbers', async () => {
    let imports = [pastImport()];
    const deleteImport = vi.fn(() => {
      imports = [pastImport({ data: 'deleted' })];
      return Promise.resolve(ok({}));
    });
    await show([], { deleteImport, listImports: () => Promise.resolve(ok({ imports, others: [] })) });
    await open(/orders\.csv/);
    await open(/Delete data…/);
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('670 rows are not sent yet.');
    expect(deleteImport).not.toHaveBeenCalled();
    await act(async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: 'Delete data' }));
    });
    expect(deleteImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    expect(screen.getByText(/You had the data of this import deleted/)).toBeTruthy();
    expect(screen.getByRole('group', { name: /1,300 accepted/ })).toBeTruthy();
    for (const name of [/Continue/, /Retry/, /Delete/, /Show in folder/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('that is sending is looked at where it sends, and not deleted', async () => {
    const current = {
      file: { name: 'orders.csv', size: 900 },
      plan: readyPlan(),
      receiver: { kind: 'practice' } as const,
      progress: importProgress(),
    };
    const store = await show([pastImport()], { currentImport: () => Promise.resolve(ok(current)) });
    await open(/orders\.csv/);
    expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull();
    act(() => {
      store.getState().showPage('history');
    });
    await open(/Look at it/);
    expect(store.getState().page).toBe('import');
  });
});
