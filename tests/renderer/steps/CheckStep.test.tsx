import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CheckStep } from '../../../renderer/steps/CheckStep';
import { fail } from '../../../shared/model/failure';
import type { CheckReport } from '../../../shared/model/run';
import { fakeApi } from '../../support/fakeApi';
import { readyPlan, readyStore } from '../../support/readyStore';
import { renderPart } from '../../support/renderWithStore';
import { checkReport } from '../../support/reports';

async function show(overrides: Parameters<typeof fakeApi>[0] = {}) {
  const { api, emit } = fakeApi(overrides);
  const store = await readyStore(api);
  renderPart(<CheckStep />, store);
  await act(async () => {});
  return {
    store,
    report: (changes: Partial<CheckReport> = {}) => {
      act(() => {
        emit('checkProgress', checkReport(changes));
      });
    },
  };
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const next = () => screen.getByRole('button', { name: 'Choose destinations' });

describe('what the check says', () => {
  it.each<[string, Partial<CheckReport['rows']>]>([
    ['1,970 rows are ready. 21 need attention. 9 are left out.', {}],
    ['All 2,000 rows are ready.', { ready: 2000, invalid: 0, skipped: 0 }],
    ['The only row is ready.', { read: 1, ready: 1, invalid: 0, skipped: 0 }],
    ['1 row is ready. 1 needs attention.', { read: 2, ready: 1, invalid: 1, skipped: 0 }],
    ['No row is ready. 2,000 need attention.', { ready: 0, invalid: 2000, skipped: 0 }],
    ['1,999 rows are ready. 1 is left out.', { ready: 1999, invalid: 0, skipped: 1 }],
  ])('%s', async (sentence, rows) => {
    const { report } = await show();
    report({ rows: { ...checkReport().rows, ...rows } });
    expect(title()).toBe(sentence);
    expect(screen.getByRole('status').textContent).toBe(sentence);
  });

  it('adds the rows up to the rows read', async () => {
    const { report } = await show();
    report();
    const rows = screen.getByRole('group', {
      name: 'Rows: 1,970 ready, 21 stopped and 9 left out make 2,000 read',
    });
    expect(rows.textContent).toBe(
      'Ready to send1,97014 of them with a warning+Stopped21not sent until corrected+Left out9by your choice in step 2=Rows read2,000without the header and blank lines',
    );
  });

  it.each([
    [
      { rows: 1204, atLeast: false },
      /^1,204 rows repeat the id of an earlier row: Segment keeps the first\./,
    ],
    [{ rows: 1, atLeast: false }, /^1 row repeats the id/],
    [{ rows: 1204, atLeast: true }, /^At least 1,204 rows repeat.*of the first 5,000,000 events are counted/],
  ])('tells of rows that become the same event: %j', async (repeats, words) => {
    const { report } = await show();
    report({ repeats });
    expect(screen.getByRole('note').textContent).toMatch(words);
  });

  it.each([undefined, { rows: 0, atLeast: false }])('says nothing where none does: %j', async (repeats) => {
    const { report } = await show();
    report({ repeats });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('names the events by kind, from when and what they are called', async () => {
    const { report } = await show();
    report();
    const summary = screen.getByRole('region', { name: 'What will be sent' });
    expect(summary.textContent).toContain('1,970 events');
    expect(summary.textContent).toContain('Something a person did track1,970');
    expect(summary.textContent).toContain('Jan 3, 2023 to Dec 31, 2024');
    expect(
      within(summary)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Order Completed1,500', 'Order Refunded470']);
  });

  it('says so when nothing needs attention', async () => {
    const { report } = await show();
    report({ problems: [] });
    expect(screen.getByText('Nothing needs attention')).toBeDefined();
  });
});

describe('a check and its plan', () => {
  it('starts by itself when the step is entered, once', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { store, report } = await show({ startCheck });
    expect(title()).toBe('Checking every row');
    report();
    expect(startCheck).toHaveBeenCalledExactlyOnceWith({ token: 't1', plan: store.getState().plan });
  });

  it('is not started again where it is still that of the plan', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { api, emit } = fakeApi({ startCheck });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport());
    renderPart(<CheckStep />, store);
    expect(startCheck).toHaveBeenCalledOnce();
    expect(title()).toContain('1,970 rows are ready.');
  });

  it('is started again when the plan has changed', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { store, report } = await show({ startCheck });
    report();
    await act(async () => {
      store.getState().editPlan(() => readyPlan());
    });
    expect(startCheck).toHaveBeenCalledTimes(2);
    expect(title()).toBe('Checking every row');
  });
});

describe('while it runs', () => {
  it('shows how far it is and lets the person go on', async () => {
    const { report } = await show();
    report({ state: 'running', bytesRead: 280 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('28');
    expect(screen.getByText('2,000 rows so far')).toBeDefined();
    expect(next().hasAttribute('disabled')).toBe(false);
    expect(screen.getByText('You can go on; the number of events is known at the end.')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('The check is running.');
  });

  it('stops, keeps what was found and can begin again', async () => {
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { report } = await show({ stopCheck, startCheck });
    report({ state: 'running' });
    fireEvent.click(screen.getByRole('button', { name: 'Stop check' }));
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
    report({ state: 'stopped' });
    expect(title()).toBe(
      'Stopped after 2,000 rows. 1,970 rows are ready. 21 need attention. 9 are left out.',
    );
    expect(screen.getByRole('button', { name: /Not a number/ })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await act(async () => {});
    expect(startCheck).toHaveBeenCalledTimes(2);
  });

  it('keeps a problem open while its count grows and the order changes', async () => {
    const { report } = await show();
    const problems = checkReport().problems;
    report({ state: 'running', problems });
    const problem = () => screen.getByRole('button', { name: /Not a number/ });
    fireEvent.click(problem());
    report({ problems: problems.toReversed().map((one) => ({ ...one, count: one.count + 500 })) });
    expect(problem().textContent).toContain('518 rows');
    expect(problem().getAttribute('aria-expanded')).toBe('true');
  });

  it('does not say that nothing was found before it has ended', async () => {
    const { report } = await show();
    report({ state: 'running', problems: [] });
    expect(screen.getByText('Nothing found so far.')).toBeDefined();
    expect(screen.queryByText('Nothing needs attention')).toBeNull();
  });
});

describe('when it fails', () => {
  it('says why it could not start, and tries again', async () => {
    let answer: ReturnType<ReturnType<typeof fakeApi>['api']['startCheck']> = Promise.resolve(
      fail('fileMissing', { name: 'orders.csv' }),
    );
    const { report } = await show({ startCheck: () => answer });
    expect(title()).toBe('The check could not finish');
    expect(screen.getByRole('alert').textContent).toContain('orders.csv is no longer there.');
    answer = fakeApi().api.startCheck({ token: 't1', plan: readyPlan() });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => {});
    report();
    expect(title()).toContain('1,970 rows are ready.');
  });

  it('keeps what was found until then', async () => {
    const { report } = await show();
    report({ state: 'failed', failure: { code: 'engineCrashed', params: {} } });
    expect(screen.getByRole('alert').textContent).toContain('stopped unexpectedly');
    expect(screen.getByRole('button', { name: /Not a number/ })).toBeDefined();
    expect(next().hasAttribute('disabled')).toBe(false);
  });

  it('says something even where the reason is not known', async () => {
    const { report } = await show();
    report({ state: 'failed' });
    expect(screen.getByRole('alert').textContent).toContain('did not expect');
  });
});

describe('the way on', () => {
  it('is closed, with the reason, when no row is ready', async () => {
    const { report } = await show();
    report({ rows: { read: 21, ready: 0, invalid: 21, skipped: 0, withWarnings: 0 } });
    expect(next().hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/No row is ready, so there is nothing to send\./)).toBeDefined();
  });

  it('leads to the destinations, and back to the mapping', async () => {
    const { store, report } = await show();
    report();
    fireEvent.click(next());
    expect(store.getState().step).toBe('destinations');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(store.getState().step).toBe('map');
  });
});
