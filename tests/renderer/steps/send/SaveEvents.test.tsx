import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../shared/model/failure';
import type { SavedEvents } from '../../../../shared/model/savedEvents';
import { showSendStep } from '../../../support/showSendStep';

const saved: SavedEvents = { name: 'e.ndjson', rows: 9, events: 1200, invalid: 2, skipped: 1, ids: 'zeros' };
const button = (name: RegExp) => screen.getByRole('button', { name });

it('writes them, and says how many there are and what is different', async () => {
  const saveEvents = vi.fn(() => Promise.resolve(ok(saved)));
  await showSendStep({ saveEvents });
  fireEvent.click(button(/^Save the events/));
  expect(
    await screen.findByText(
      '1,200 events are in e.ndjson, exactly as they would be sent. 3 rows are not in it, because they would not be sent. Only their ids begin with zeros, because the write key of the source is not known.',
    ),
  ).toBeTruthy();
  expect(saveEvents.mock.calls[0]).toMatchObject([{ receiver: { kind: 'practice' } }]);
});

it('is stopped by the same button', async () => {
  let answer: (result: Result<SavedEvents | null>) => void = () => undefined;
  const stopSavingEvents = vi.fn(() => {
    answer(ok(null));
    return Promise.resolve(ok({}));
  });
  const saveEvents = () =>
    new Promise<Result<SavedEvents | null>>((resolve) => {
      answer = resolve;
    });
  await showSendStep({ saveEvents, stopSavingEvents });
  fireEvent.click(button(/^Save the events/));
  expect(await screen.findByText('Writing the events …')).toBeTruthy();
  fireEvent.click(button(/^Stop writing/));
  expect(await screen.findByRole('button', { name: /^Save the events/ })).toBeTruthy();
  expect(stopSavingEvents).toHaveBeenCalledOnce();
});

it('says why they could not be written', async () => {
  await showSendStep({ saveEvents: () => Promise.resolve(fail('reportUnwritable')) });
  fireEvent.click(button(/^Save the events/));
  expect(await screen.findByText(/The file could not be written/)).toBeTruthy();
});
