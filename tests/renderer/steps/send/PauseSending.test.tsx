import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '../../../support/fakeApi';
import { startedImport } from '../../../support/startedImport';

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

it('pauses and resumes, and the focus stays where it is', async () => {
  const pauseImport = vi.fn(fakeApi().api.pauseImport);
  const resumeImport = vi.fn(fakeApi().api.resumeImport);
  const { progress } = await startedImport({ pauseImport, resumeImport });
  progress();
  button('Pause').focus();
  fireEvent.click(button('Pause'));
  expect(pauseImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  progress({ state: 'paused' });
  expect(document.activeElement).toBe(button('Resume'));
  expect(screen.getByRole('status').textContent).toBe('Paused.');
  expect(heading()).toBe('Sending to Practice is paused');
  fireEvent.click(button('Resume'));
  expect(resumeImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  progress();
  expect(document.activeElement).toBe(button('Pause'));
  expect(heading()).toBe('Sending to Practice');
});

it('says what is still under way, and when all of it is answered', async () => {
  const { progress } = await startedImport();
  progress({ state: 'paused', underWay: 120 });
  expect(screen.getByRole('note').textContent).toContain(
    '120 events had left before; their answers are still to come and will be kept.',
  );
  progress({ state: 'paused', underWay: 0 });
  expect(screen.getByRole('note').textContent).toContain('All that had left is answered.');
});

it('cannot be pressed before it begins and while it stops', async () => {
  const { progress } = await startedImport();
  expect(button('Pause').hasAttribute('disabled')).toBe(true);
  progress({ state: 'starting' });
  expect(button('Pause').hasAttribute('disabled')).toBe(false);
  progress({ state: 'stopping' });
  expect(button('Pause').hasAttribute('disabled')).toBe(true);
});

it('can be stopped while it is paused', async () => {
  const stopImport = vi.fn(fakeApi().api.stopImport);
  const { progress } = await startedImport({ stopImport });
  progress({ state: 'paused' });
  fireEvent.click(button('Stop'));
  await act(async () => {
    fireEvent.click(button('Stop sending'));
  });
  expect(stopImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
});

it('changes the speed at once, and shows the chosen one before a snapshot does', async () => {
  const setImportSpeed = vi.fn(fakeApi().api.setImportSpeed);
  const { progress } = await startedImport({ setImportSpeed });
  progress({ speed: 500 });
  const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').find((radio) => radio.checked)?.value;
  expect(chosen()).toBe('standard');
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Fastest' }));
  });
  expect(setImportSpeed).toHaveBeenCalledExactlyOnceWith({ importId: 'i1', speed: null });
  progress({ speed: 500 });
  expect(chosen()).toBe('most');
});
