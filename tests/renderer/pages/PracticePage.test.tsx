import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { PracticePage } from '../../../renderer/pages/PracticePage';
import { fail, ok, type Result } from '../../../shared/model/failure';
import type { PracticeInbox } from '../../../shared/model/practice';
import { fakeApi, practiceInbox } from '../../support/fakeApi';
import { renderWithStore } from '../../support/renderWithStore';

function event(number: number, type = 'track') {
  return {
    messageId: `m${String(number)}`,
    type,
    name: type === 'track' ? `Event ${String(number)}` : '',
    receivedAt: '2024-01-01T12:00:00.000Z',
    json: JSON.stringify({ type, number }),
  };
}

const received = practiceInbox({
  requests: 4,
  events: 1998,
  duplicates: 3,
  discarded: [
    { code: 'no_user_anon_id', count: 5 },
    { code: 'something_new', count: 2 },
  ],
  byType: [
    { type: 'identify', count: 999 },
    { type: 'track', count: 999 },
  ],
  byName: [{ name: 'Order Paid', count: 999 }],
  latest: [event(3), event(2, 'identify'), event(1)],
});

const nextPoll = () => act(() => vi.advanceTimersByTimeAsync(500));

async function show(inbox: PracticeInbox | (() => Promise<Result<PracticeInbox>>), more: Partial<Api> = {}) {
  const practiceInbox = vi.fn(typeof inbox === 'function' ? inbox : () => Promise.resolve(ok(inbox)));
  const store = await renderWithStore(<PracticePage />, fakeApi({ practiceInbox, ...more }).api);
  await act(() => vi.advanceTimersByTimeAsync(0));
  return { store, practiceInbox };
}

function json(): unknown {
  return JSON.parse(screen.getByRole('region', { name: /^Event/ }).textContent);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an empty inbox', () => {
  it('says what Practice is and how something gets here', async () => {
    const { store } = await show(practiceInbox());
    act(() => {
      store.getState().showPage('practice');
    });
    expect(screen.getByRole('heading', { name: 'Nothing has arrived yet' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go to the import' }));
    expect(store.getState().page).toBe('import');
  });
});

describe('what arrived', () => {
  it('is counted', async () => {
    await show(received);
    const tiles = screen.getByRole('group', { name: 'What has arrived' });
    for (const text of ['1,998', '4', '3', '7']) expect(within(tiles).getByText(text)).toBeTruthy();
  });

  it('is listed newest first, with the newest in full', async () => {
    await show(received);
    const options = screen.getAllByRole('option').map((option) => option.textContent);
    expect(options).toEqual([
      expect.stringMatching(/^trackEvent 3/),
      expect.stringMatching(/^identify\d/),
      expect.stringMatching(/^trackEvent 1/),
    ]);
    expect(json()).toEqual({ type: 'track', number: 3 });
  });

  it('can be looked at by click and by keyboard', async () => {
    await show(received);
    fireEvent.click(screen.getByRole('option', { name: /Event 1/ }));
    expect(json()).toEqual({ type: 'track', number: 1 });
    const list = screen.getByRole('listbox', { name: 'Latest events, newest first' });
    fireEvent.keyDown(list, { key: 'ArrowUp' });
    expect(json()).toEqual({ type: 'identify', number: 2 });
    fireEvent.keyDown(list, { key: 'End' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(json()).toEqual({ type: 'track', number: 1 });
    fireEvent.keyDown(list, { key: 'Home' });
    expect(json()).toEqual({ type: 'track', number: 3 });
    expect(list.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
  });

  it('keeps the chosen event when new ones arrive, and follows the newest otherwise', async () => {
    const more = { ...received, requests: 5, latest: [event(4), ...received.latest] };
    let now = received;
    await show(() => Promise.resolve(ok(now)));
    now = more;
    await nextPoll();
    expect(json()).toEqual({ type: 'track', number: 4 });
    fireEvent.click(screen.getByRole('option', { name: /Event 1/ }));
    now = { ...more, requests: 6, latest: [event(5), ...more.latest] };
    await nextPoll();
    expect(json()).toEqual({ type: 'track', number: 1 });
  });

  it('is shown as text where it is no JSON', async () => {
    await show({ ...received, latest: [{ ...event(1), json: '{"cut' }] });
    expect(json()).toBe('{"cut');
  });

  it('is counted by call, by name and by what Segment drops, in words', async () => {
    await show(received);
    fireEvent.click(screen.getByRole('tab', { name: 'Counts' }));
    expect(screen.getByRole('region', { name: 'By call' }).textContent).toContain('identify999');
    expect(screen.getByRole('region', { name: 'By name' }).textContent).toContain('Order Paid999');
    const dropped = screen.getByRole('region', { name: 'Dropped, as Segment would' }).textContent;
    expect(dropped).toContain('No user ID and no anonymous ID5');
    expect(dropped).toContain('something_new2');
  });

  it('says when requests came but no event was kept', async () => {
    await show(practiceInbox({ requests: 1 }));
    expect(screen.getByText('No event was kept.')).toBeTruthy();
  });
});

describe('looking again', () => {
  it('happens twice a second, and not while the window is hidden', async () => {
    const { practiceInbox } = await show(received);
    await nextPoll();
    await nextPoll();
    expect(practiceInbox).toHaveBeenCalledTimes(3);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await nextPoll();
    await nextPoll();
    expect(practiceInbox).toHaveBeenCalledTimes(3);
  });

  it('waits for an answer before it asks again', async () => {
    const { practiceInbox } = await show(() => new Promise(() => undefined));
    await nextPoll();
    await nextPoll();
    expect(practiceInbox).toHaveBeenCalledOnce();
  });

  it('says when the endpoint does not answer, and keeps what had arrived', async () => {
    let answer: Result<PracticeInbox> = ok(received);
    await show(() => Promise.resolve(answer));
    answer = fail('practiceUnavailable');
    await nextPoll();
    expect(screen.getByRole('alert').textContent).toContain('The practice endpoint could not start.');
    expect(screen.getAllByRole('option')).toHaveLength(3);
  });
});

describe('emptying the inbox', () => {
  it('is asked first, and then done', async () => {
    let now = received;
    const emptyPracticeInbox = vi.fn<Api['emptyPracticeInbox']>(() => {
      now = practiceInbox();
      return Promise.resolve(ok({}));
    });
    await show(() => Promise.resolve(ok(now)), { emptyPracticeInbox });
    fireEvent.click(screen.getByRole('button', { name: 'Empty the inbox' }));
    const dialog = screen.getByRole('dialog', { name: 'Empty the practice inbox?' });
    expect(dialog.textContent).toContain('1,998 events');
    expect(emptyPracticeInbox).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Empty the inbox' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(emptyPracticeInbox).toHaveBeenCalledOnce();
    expect(screen.getByRole('heading', { name: 'Nothing has arrived yet' })).toBeTruthy();
  });
});
