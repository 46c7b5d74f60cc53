import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportProgress } from '../../../../shared/model/run';
import { startedImport } from '../../../support/startedImport';

const announced = () => screen.getByRole('status').textContent;
const note = () => screen.getByRole('note').textContent;
const seconds = (count: number) => {
  act(() => {
    vi.advanceTimersByTime(count * 1000);
  });
};

async function wait(waiting: NonNullable<ImportProgress['waiting']>) {
  const shown = await startedImport();
  shown.progress({ state: 'waiting', waiting });
  return shown;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('while it waits', () => {
  it.each([
    ['rateLimited', 'Practice asked us to slow down', 'Continuing'],
    ['unreachable', 'Practice cannot be reached', 'Trying again'],
    ['serverError', 'Practice answers with errors', 'Trying again'],
  ] as const)('%s: %s, and counts down', async (reason, words, next) => {
    const { progress } = await wait({ reason, milliseconds: 1500, lasted: 4000 });
    expect(announced()).toBe(words);
    expect(note()).toBe(`${words}${next} in 2 s. Nothing is lost.`);
    seconds(1);
    expect(note()).toBe(`${words}${next} in 1 s. Nothing is lost.`);
    seconds(5);
    expect(note()).toBe(`${words}Trying again now. Nothing is lost.`);
    progress();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it.each(['unreachable', 'serverError'] as const)(
    'after two minutes without an answer (%s) it waits for the receiver, and says for how long',
    async (reason) => {
      const { progress } = await wait({ reason, milliseconds: 8000, lasted: 119_000 });
      expect(announced()).not.toContain('Waiting for');
      progress({ state: 'waiting', waiting: { reason, milliseconds: 8000, lasted: 180_000 } });
      expect(announced()).toBe('Waiting for Practice');
      expect(note()).toBe('Waiting for PracticeNo answer for 3 min. Trying again in 8 s. Nothing is lost.');
    },
  );

  it('says that this computer is offline, however long it is', async () => {
    await wait({ reason: 'offline', milliseconds: 8000, lasted: 600_000 });
    expect(announced()).toBe('This computer is offline');
    expect(note()).toContain('Backfill goes on by itself when it is back.');
  });

  it.each([
    [undefined, 'The computer was asleep'],
    [720_000, 'The computer was asleep for 12 min'],
  ])('says for how long the computer was asleep (%s)', async (lasted, words) => {
    await wait({ reason: 'asleep', milliseconds: 0, lasted });
    expect(announced()).toBe(words);
    expect(note()).toBe(`${words}Going on where it was. Nothing is lost.`);
  });
});
