import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeApi } from '../../../support/fakeApi';
import { showSendStep } from '../../../support/showSendStep';

async function start(overrides: Parameters<typeof fakeApi>[0] = {}) {
  const shown = await showSendStep(overrides);
  await act(() => shown.store.getState().startImport());
  return shown;
}

const heading = () => screen.getByRole('heading', { level: 1 });
const announced = () => screen.getByRole('status').textContent;

describe('while it sends', () => {
  it('begins at its heading and at nothing', async () => {
    await start();
    expect(heading().textContent).toBe('Sending to Practice');
    expect(document.activeElement).toBe(heading());
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0');
    expect(screen.getByText('Starting …')).toBeDefined();
    expect(announced()).toBe('Sending begins.');
  });

  it('shows acknowledged events and where the rows are', async () => {
    const { progress } = await start();
    progress();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60');
    expect(screen.getByText('1,200 of 1,970 · 480/s · about 2 s left · 2 retried · 0 refused')).toBeDefined();
    expect(
      screen.getByRole('group', {
        name: 'Rows: 1,200 accepted, 20 stopped, 0 refused, 5 left out and 75 not sent make 1,300 read',
      }).textContent,
    ).toContain('On the way75');
  });

  it('never says 100 % before the end', async () => {
    const { progress } = await start();
    progress({ events: { expected: 1970, accepted: 1970, refused: 0 } });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('99');
    expect(screen.queryByText('100%')).toBeNull();
  });

  it('neither steals the focus nor talks with every snapshot', async () => {
    const { progress } = await start();
    progress();
    const stop = screen.getByRole('button', { name: 'Stop' });
    stop.focus();
    progress({ events: { expected: 1970, accepted: 1300, refused: 0 } });
    expect(document.activeElement).toBe(stop);
    expect(announced()).toBe('Sending.');
  });
});

describe('stopping', () => {
  it('asks first, and says what cannot be taken back', async () => {
    const stopImport = vi.fn(fakeApi().api.stopImport);
    const { progress } = await start({ stopImport });
    progress();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByRole('dialog').textContent).toContain(
      '1,200 events are already sent and cannot be taken back.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Keep sending' }));
    expect(stopImport).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    fireEvent.click(screen.getByRole('button', { name: 'Stop sending' }));
    expect(stopImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  });

  it('says that it waits for the last answers', async () => {
    const { progress } = await start();
    progress({ state: 'stopping' });
    expect(screen.getByText('Stopping: waiting for the last answers …')).toBeDefined();
    expect(announced()).toBe('Stopping.');
  });
});
