import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../shared/model/failure';
import type { Source } from '../../../../shared/model/source';
import { fakeApi } from '../../../support/fakeApi';
import { readyPlan } from '../../../support/readyStore';
import { showSendStep } from '../../../support/showSendStep';

const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};
const withSources = (...sources: readonly Source[]) => ({
  listSources: () => Promise.resolve(ok([...sources])),
});
const start = () => screen.getByRole('button', { name: /^Start sending/ });
const preflight = () => screen.getByRole('region', { name: 'Before you start' });

it('says which rows are sent, where a rule says it', async () => {
  const { check } = await showSendStep(
    {},
    { rule: { join: 'and', groups: [[{ column: 2, test: 'more', value: '10' }]] } },
  );
  check();
  expect(preflight().textContent).toContain('only those where total is more than 10');
});

describe('the receiver', () => {
  it('is Practice beforehand, without a warning', async () => {
    const startImport = vi.fn(fakeApi().api.startImport);
    const { check } = await showSendStep({ startImport });
    check();
    expect(screen.getByRole('radio', { name: 'Practice' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.queryByText('Old events can start live campaigns and e-mails')).toBeNull();
    fireEvent.click(start());
    expect(startImport.mock.calls[0]?.[0]).toMatchObject({ receiver: { kind: 'practice' } });
  });

  it('is a saved source, with its region and masked key, and a warning', async () => {
    const startImport = vi.fn(fakeApi().api.startImport);
    const { check } = await showSendStep({ startImport, ...withSources(shop) });
    check();
    const card = screen.getByRole('radio', { name: 'Shop' });
    expect(card.textContent).toBe("ShopEUKey abcd****wxyz, kept in this computer's key store");
    fireEvent.click(card);
    expect(screen.getByText('Old events can start live campaigns and e-mails')).toBeDefined();
    expect(screen.getByText(/What Segment has accepted cannot be taken back\./)).toBeDefined();
    fireEvent.click(start());
    expect(startImport.mock.calls[0]?.[0]).toMatchObject({ receiver: { kind: 'source', sourceId: 'shop' } });
  });

  it('says how long a key is kept without a key store', async () => {
    await showSendStep(withSources({ ...shop, kept: 'session' }));
    expect(screen.getByText('Key abcd****wxyz, forgotten when Backfill quits')).toBeDefined();
  });

  it('whose key was forgotten asks for it again, and replaces the entry without one', async () => {
    const removeSource = vi.fn(fakeApi().api.removeSource);
    const addSource = vi.fn(() => Promise.resolve(ok({ ...shop, id: 'shop-2', kept: 'session' } as const)));
    const { store, check } = await showSendStep({
      addSource,
      removeSource,
      ...withSources({ ...shop, kept: 'lost' }),
    });
    check();
    fireEvent.click(screen.getByRole('radio', { name: 'Shop' }));
    expect(start().hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('Enter the write key of this source again first.')).toBeDefined();

    fireEvent.click(screen.getByRole('button', { name: 'Enter the write key' }));
    const dialog = screen.getByRole('dialog', { name: 'Write key of Shop' });
    fireEvent.change(within(dialog).getByLabelText('Write key'), {
      target: { value: 'abcdEFGH0123456789ijklmnopqrwxyz' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save key' }));
    await act(async () => {});
    expect(addSource).toHaveBeenCalledExactlyOnceWith({
      name: 'Shop',
      endpoint: shop.endpoint,
      writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz',
    });
    expect(removeSource).toHaveBeenCalledExactlyOnceWith({ sourceId: 'shop' });
    expect(store.getState().sources.map(({ id }) => id)).toEqual(['shop-2']);
    expect(start().hasAttribute('disabled')).toBe(false);
  });
});

describe('before you start', () => {
  it('sums up what will be sent, to whom, and what will not', async () => {
    const { check } = await showSendStep(
      {},
      { destinations: { kind: 'only', names: ['Actions Amplitude', 'My function (Shop)'] } },
    );
    check();
    const text = preflight().textContent;
    expect(text).toContain('Fileorders.csv60 bytes');
    expect(text).toContain('1,970 of 2,000 are sent21 stopped · 9 left out');
    expect(text).toContain('Events1,9701,970 track');
    expect(text).toContain('Jan 3, 2023 to Dec 31, 2024');
    expect(text).toContain('Only these 2: Amplitude (Actions), My function (Shop)');
    expect(start().textContent).toBe('Start sending 1,970 events');
  });

  it('counts by itself where the plan has changed since the check, and sending need not wait', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { check } = await showSendStep({ startCheck });
    expect(startCheck).toHaveBeenCalledOnce();
    check({ state: 'running', bytesRead: 340 });
    expect(preflight().textContent).toContain('Counting … 34%');
    expect(start().textContent).toBe('Start sending');
    expect(start().hasAttribute('disabled')).toBe(false);
    expect(screen.getByText('You can start before the count is complete.')).toBeDefined();
  });

  it('does not begin again what the person stopped, but offers to', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const { store, check } = await showSendStep({ startCheck });
    check({ state: 'stopped' });
    await act(async () => {
      store.getState().editPlan(() => readyPlan());
    });
    expect(startCheck).toHaveBeenCalledOnce();
    expect(preflight().textContent).toContain('Not counted: the check was stopped.');
    fireEvent.click(screen.getByRole('button', { name: 'Count now' }));
    await act(async () => {});
    expect(startCheck).toHaveBeenCalledTimes(2);
  });

  it('says that the count failed, and lets the sending begin', async () => {
    const { check } = await showSendStep();
    check({ state: 'failed' });
    expect(preflight().textContent).toContain('Not counted: the check could not finish.');
    expect(start().hasAttribute('disabled')).toBe(false);
  });
});

describe('sending cannot start', () => {
  it('without a ready row', async () => {
    const { check } = await showSendStep();
    check({ rows: { read: 3, ready: 0, invalid: 3, skipped: 0, withWarnings: 0 } });
    expect(start().hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('No row is ready, so there is nothing to send.')).toBeDefined();
  });

  it('with “Only these” and nothing picked', async () => {
    const { check } = await showSendStep({}, { destinations: { kind: 'only', names: [] } });
    check();
    expect(start().hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/nothing is picked there/)).toBeDefined();
    expect(preflight().textContent).toContain('Nothing picked');
  });

  it('and says why it did not', async () => {
    const { check } = await showSendStep({
      startImport: () => Promise.resolve(fail('practiceUnavailable')),
    });
    check();
    fireEvent.click(start());
    await act(async () => {});
    expect(screen.getByRole('alert').textContent).toContain('The practice endpoint could not start.');
    expect(start().hasAttribute('disabled')).toBe(false);
  });
});

it('leads back to the destinations', async () => {
  const { store } = await showSendStep();
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(store.getState().step).toBe('destinations');
});
