import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../shared/model/failure';
import type { ImportProgress } from '../../../../shared/model/run';
import type { Source } from '../../../../shared/model/source';
import { fakeApi } from '../../../support/fakeApi';
import { checkReport } from '../../../support/reports';
import { showSendStep } from '../../../support/showSendStep';

const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'us' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};
const finished: Partial<ImportProgress> = {
  state: 'finished',
  rows: { read: 2000, accepted: 1970, invalid: 18, refused: 3, skipped: 9, inDoubt: 0, notSent: 0 },
  events: { expected: 1973, accepted: 1970, refused: 3 },
  refusals: [{ status: 400, count: 3 }],
  problems: checkReport().problems,
};

async function end(
  changes: Partial<ImportProgress>,
  overrides: Parameters<typeof fakeApi>[0] = {},
  to?: Source,
) {
  const shown = await showSendStep({ ...overrides, listSources: () => Promise.resolve(ok(to ? [to] : [])) });
  if (to) shown.store.getState().chooseReceiver({ kind: 'source', sourceId: to.id });
  await act(() => shown.store.getState().startImport());
  shown.progress();
  shown.progress(changes);
  return shown;
}

const heading = () => screen.getByRole('heading', { level: 1 });
const button = (name: string) => screen.getByRole('button', { name });

describe('a finished import', () => {
  it('accounts for every row that was read, and takes the focus to it', async () => {
    await end(finished);
    expect(heading().textContent).toBe('2,000 rows read');
    expect(document.activeElement).toBe(heading());
    expect(screen.getByText(/Practice accepted 1,970 of them\./)).toBeDefined();
    const rows = screen.getByRole('group', {
      name: 'Rows: 1,970 accepted, 18 stopped, 3 refused, 9 left out and 0 not sent make 2,000 read',
    });
    expect(rows.textContent).toContain('Accepted1,970by Practice+Stopped18by Backfill+Refused3by Practice+');
    expect(rows.textContent).toContain('Left out9by your choice+Not sent0still to be sent=Rows read2,000');
    expect(screen.getByRole('region', { name: 'How it went' }).textContent).toContain('33 with answer 400');
    expect(screen.getByRole('button', { name: /Not a number/ })).toBeDefined();
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(
      'Sending has ended. 1,970 of 2,000 rows were accepted.',
    );
  });

  it('has nothing to save when everything was accepted', async () => {
    const rows = { read: 2000, accepted: 2000, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };
    await end({ ...finished, rows, problems: [] });
    expect(screen.getByText('Practice accepted every one of them.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Save rows/ })).toBeNull();
  });

  it('says so when nothing was accepted', async () => {
    const rows = { read: 20, accepted: 0, invalid: 20, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };
    await end({ ...finished, rows });
    expect(screen.getByText(/Practice accepted none of them\./)).toBeDefined();
  });

  it('leads to the practice inbox, to a real source, or to another file', async () => {
    const { store } = await end(finished);
    fireEvent.click(button('Look into the practice inbox'));
    expect(store.getState().page).toBe('practice');
    fireEvent.click(button('Send to a Segment source…'));
    expect(heading().textContent).toBe('Where does it go?');
    expect(store.getState().run).toBeNull();
  });

  it('begins anew with another file', async () => {
    const { store } = await end(finished, {}, shop);
    expect(screen.queryByRole('button', { name: 'Look into the practice inbox' })).toBeNull();
    expect(screen.getByText(/Shop accepted 1,970 of them\./)).toBeDefined();
    fireEvent.click(button('Import another file with this set-up'));
    expect(store.getState()).toMatchObject({ file: { kind: 'none' }, run: null });
  });
});

describe('more to do with a result', () => {
  it('tries refused rows once more', async () => {
    const continueImport = vi.fn(fakeApi().api.continueImport);
    await end(finished, { continueImport });
    fireEvent.click(button('Retry 3 refused rows'));
    await act(async () => {});
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({
      importId: 'i1',
      choices: { refused: 'retry' },
    });
  });

  it('offers no retry where nothing was refused', async () => {
    await end({ state: 'stopped' });
    expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
  });

  it('shows the folder of the import, or says why it cannot', async () => {
    const showImport = vi.fn(() => Promise.resolve(fail('importUnknown')));
    await end(finished, { showImport });
    fireEvent.click(button('Show in folder'));
    await act(async () => {});
    expect(showImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    expect(screen.getByRole('alert').textContent).toContain('This import is no longer known.');
  });
});

describe('saving the rows that were not sent', () => {
  const save = async () => {
    fireEvent.click(button('Save rows that were not sent…'));
    await act(async () => {});
  };

  it('says how many are in which file', async () => {
    await end(finished, { saveNotSent: () => Promise.resolve(ok({ name: 'rest.csv', rows: 30 })) });
    await save();
    expect(screen.getByText('30 rows are in rest.csv, each with its number and the reason.')).toBeDefined();
  });

  it('says nothing when the person closes the dialog', async () => {
    await end(finished, { saveNotSent: () => Promise.resolve(ok(null)) });
    await save();
    expect(screen.queryByText(/its number and the reason/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why the file could not be written', async () => {
    await end(finished, { saveNotSent: () => Promise.resolve(fail('reportUnwritable')) });
    await save();
    expect(screen.getByRole('alert').textContent).toContain('The file could not be written.');
  });

  it('asks once, however often it is pressed', async () => {
    const saveNotSent = vi.fn(() => new Promise<Result<null>>(() => {}));
    await end(finished, { saveNotSent });
    await save();
    await save();
    expect(saveNotSent).toHaveBeenCalledOnce();
  });
});

describe('an import that did not finish', () => {
  it.each<[string, Partial<ImportProgress>]>([
    ['Stopped at 1,200 of 1,970 events', { state: 'stopped' }],
    ['Stopped after 7 events', { state: 'stopped', events: { accepted: 7, refused: 0 } }],
    ['Sending was interrupted', { state: 'interrupted', failure: { code: 'engineCrashed', params: {} } }],
    [
      'Sending could not go on',
      {
        state: 'failed',
        failure: { code: 'endpointRefusedKey', params: { host: 'a.example', status: 401 } },
      },
    ],
  ])('%s, and can go on', async (title, changes) => {
    const continueImport = vi.fn(fakeApi().api.continueImport);
    const { progress } = await end(changes, { continueImport });
    expect(heading().textContent).toBe(title);
    expect(screen.getByText(/Continuing sends only what is missing\./)).toBeDefined();
    fireEvent.click(button('Continue'));
    await act(async () => {});
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    progress();
    expect(heading().textContent).toBe('Sending to Practice');
  });

  it('says in words why', async () => {
    await end({ state: 'interrupted', failure: { code: 'engineCrashed', params: {} } });
    expect(screen.getByRole('alert').textContent).toContain('you can continue where it stopped');
  });

  it('does not offer to go on where that would change nothing', async () => {
    await end({
      state: 'failed',
      failure: { code: 'fileQuoteNeverClosed', params: { name: 'a.csv', row: 7 } },
    });
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(screen.getByText(/What was accepted is written down and stays\./)).toBeDefined();
    expect(button('Save rows that were not sent…')).toBeDefined();
  });

  it('says why it could not continue, and can try again', async () => {
    await end({ state: 'stopped' }, { continueImport: () => Promise.resolve(fail('journalUnwritable')) });
    fireEvent.click(button('Continue'));
    await act(async () => {});
    expect(screen.getByRole('alert').textContent).toContain('because the disk is full');
    expect(button('Continue')).toBeDefined();
  });
});
