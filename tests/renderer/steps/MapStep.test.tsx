import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../shared/model/failure';
import { becomes, chooseTarget, json, openMapStep, orders } from '../../support/openMapStep';

describe('what is needed', () => {
  it('is answered in its place, and the events follow', async () => {
    await openMapStep(orders);
    expect(screen.getByText('Still missing: Event name')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check 3 rows' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox', { name: 'Event name for all rows' }), {
      target: { value: 'Order Completed' },
    });
    expect(json()).toContain('"event": "Order Completed"');
    expect(screen.getByRole('button', { name: 'Check 3 rows' })).toHaveProperty('disabled', false);
    expect(screen.queryByText('Still missing', { exact: false })).toBeNull();
  });

  it('never becomes the present time by itself', async () => {
    const { store } = await openMapStep(['user_id,event', 'u1,Order']);
    expect(screen.getByText('Still missing: Time')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Rows without a time', { selector: 'input' }));
    fireEvent.click(await screen.findByRole('option', { name: 'No time: use the time of the import' }));
    expect(store.getState().plan?.time.whenMissing).toBe('importStart');
    expect(screen.queryByText('Still missing: Time')).toBeNull();
  });
});

describe('the way on', () => {
  const complete = ['user_id,event,timestamp', 'u1,Order,2024-01-01'];

  it('checks the plan once, and again only after an edit', async () => {
    const startCheck = vi.fn(() => Promise.resolve(ok({ checkId: 'c1' })));
    const { store } = await openMapStep(complete, {}, { startCheck });
    const button = screen.getByRole('button', { name: 'Check 1 row' });
    await act(async () => {
      fireEvent.click(button);
      await Promise.resolve();
    });
    expect(store.getState().step).toBe('check');
    expect(startCheck).toHaveBeenCalledTimes(1);
    fireEvent.click(button);
    expect(startCheck).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(becomes('user_id'), { key: 'z', ctrlKey: true });
    await chooseTarget('user_id', 'anon', 'Anonymous ID');
    await act(async () => {
      fireEvent.click(button);
      await Promise.resolve();
    });
    expect(startCheck).toHaveBeenCalledTimes(2);
  });

  it('says that the number is an estimate while the file is being counted', async () => {
    await openMapStep(complete, { rowCount: { value: 40_000_000, exact: false } });
    expect(screen.getByRole('button', { name: 'Check about 40,000,000 rows' })).toBeTruthy();
  });

  it('leads back to the file', async () => {
    const { store } = await openMapStep(complete);
    act(() => {
      store.getState().showStep('map');
    });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(store.getState().step).toBe('file');
  });
});

it('shows nothing without a file', async () => {
  const { store } = await openMapStep(['user_id', 'u1']);
  act(() => {
    store.getState().closeFile();
  });
  expect(screen.queryByRole('heading')).toBeNull();
});
