import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../../shared/model/failure';
import { fakeApi } from '../../../support/fakeApi';
import { showSendStep } from '../../../support/showSendStep';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';

async function open(overrides: Parameters<typeof fakeApi>[0] = {}) {
  const addSource = vi.fn(overrides.addSource ?? fakeApi().api.addSource);
  const shown = await showSendStep({ ...overrides, addSource });
  fireEvent.click(screen.getByRole('button', { name: 'Add a Segment source' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Add a Segment source' }));
  // The dialog takes the focus a moment after it has opened.
  await waitFor(() => {
    expect(document.activeElement).toBe(dialog.getByLabelText('Name'));
  });
  return { ...shown, addSource, dialog };
}

type Dialog = Awaited<ReturnType<typeof open>>['dialog'];
const keyInput = (dialog: Dialog) => dialog.getByLabelText('Write key');

async function fill(dialog: Dialog, { name = 'Shop', key = writeKey } = {}) {
  fireEvent.change(dialog.getByLabelText('Name'), { target: { value: name } });
  fireEvent.change(keyInput(dialog), { target: { value: key } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save source' }));
  await act(async () => {});
}

describe('the region', () => {
  it('is never chosen beforehand', async () => {
    const { dialog, addSource } = await open();
    for (const radio of dialog.getAllByRole('radio'))
      expect(radio.getAttribute('aria-checked')).toBe('false');
    await fill(dialog);
    expect(addSource).not.toHaveBeenCalled();
    expect(dialog.getByText('Choose the region of your workspace.')).toBeDefined();
  });

  it('is kept with the source, which is then chosen', async () => {
    const { dialog, addSource, store } = await open();
    fireEvent.click(dialog.getByRole('radio', { name: 'European Union' }));
    await fill(dialog);
    expect(addSource).toHaveBeenCalledExactlyOnceWith({
      name: 'Shop',
      endpoint: { kind: 'segment', region: 'eu' },
      writeKey,
    });
    expect(store.getState().receiver).toEqual({ kind: 'source', sourceId: 's1' });
    expect(screen.getByRole('radio', { name: 'Shop' }).getAttribute('aria-checked')).toBe('true');
  });

  it('can be an address of one’s own, behind Advanced', async () => {
    const { dialog, addSource } = await open();
    expect(dialog.queryByRole('radio', { name: 'Own address' })).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Advanced' }));
    fireEvent.click(dialog.getByRole('radio', { name: 'Own address' }));
    fireEvent.change(dialog.getByLabelText('Address'), { target: { value: 'http://example.com' } });
    await fill(dialog);
    expect(dialog.getByText(/This address cannot be used\./)).toBeDefined();
    fireEvent.change(dialog.getByLabelText('Address'), { target: { value: 'https://example.com' } });
    await fill(dialog);
    expect(addSource).toHaveBeenCalledExactlyOnceWith({
      name: 'Shop',
      endpoint: { kind: 'custom', url: 'https://example.com' },
      writeKey,
    });
  });
});

describe('the write key', () => {
  it('is hidden, and nothing offers to remember it', async () => {
    const { dialog } = await open();
    expect(keyInput(dialog).getAttribute('type')).toBe('password');
    expect(keyInput(dialog).getAttribute('autocomplete')).toBe('off');
  });

  it.each([
    ['', 'Enter the write key of your source.'],
    ['abcd EFGH 0123', 'A write key has no spaces in it.'],
    ['abcd', 'This does not look like a whole write key.'],
  ])('%j is explained and can be corrected', async (key, words) => {
    const { dialog, addSource } = await open();
    fireEvent.click(dialog.getByRole('radio', { name: 'United States' }));
    await fill(dialog, { key });
    expect(dialog.getByText(words, { exact: false })).toBeDefined();
    expect(keyInput(dialog)).toHaveProperty('value', key);
    expect(document.activeElement).toBe(keyInput(dialog));
    expect(addSource).not.toHaveBeenCalled();
  });

  it('leaves its input when it is handed over, even when it is then refused', async () => {
    const { dialog, store } = await open({ addSource: () => Promise.resolve(fail('unexpected')) });
    fireEvent.click(dialog.getByRole('radio', { name: 'United States' }));
    await fill(dialog);
    expect(keyInput(dialog)).toHaveProperty('value', '');
    expect(dialog.getByRole('alert').textContent).toContain('did not expect');
    expect(document.documentElement.outerHTML).not.toContain(writeKey);
    expect(JSON.stringify(store.getState())).not.toContain(writeKey);
  });

  it.each([
    ['system', /goes to this computer's key store/],
    ['session', /forgets the key when it quits/],
  ] as const)('with a %s key store, says how it is kept', async (keyStore, words) => {
    const info = await fakeApi().api.appInfo({});
    const { dialog } = await open({
      appInfo: () => Promise.resolve(info.ok ? { ok: true, value: { ...info.value, keyStore } } : info),
    });
    expect(dialog.getByText(words)).toBeDefined();
  });
});

it('asks for a name', async () => {
  const { dialog, addSource } = await open();
  fireEvent.click(dialog.getByRole('radio', { name: 'United States' }));
  await fill(dialog, { name: '  ' });
  expect(dialog.getByText('Give the source a name.')).toBeDefined();
  expect(document.activeElement).toBe(dialog.getByLabelText('Name'));
  expect(addSource).not.toHaveBeenCalled();
});

it('opens Segment’s own words about keys and regions in the browser', async () => {
  const openLink = vi.fn(fakeApi().api.openLink);
  const { dialog } = await open({ openLink });
  fireEvent.click(dialog.getByRole('button', { name: 'Show me where' }));
  fireEvent.click(dialog.getByRole('button', { name: 'How do I find out?' }));
  expect(openLink.mock.calls).toEqual([[{ link: 'segmentWriteKey' }], [{ link: 'segmentRegions' }]]);
});
