import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { SettingsPage } from '../../../renderer/pages/SettingsPage';
import { fail, ok } from '../../../shared/model/failure';
import type { Source } from '../../../shared/model/source';
import { fakeApi } from '../../support/fakeApi';
import { renderWithStore } from '../../support/renderWithStore';

const shop: Source = {
  id: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};
const testing: Source = {
  ...shop,
  id: 's2',
  name: 'Testing',
  endpoint: { kind: 'custom', url: 'http://127.0.0.1:8080' },
  kept: 'lost',
};

async function show(overrides: Partial<Api> = {}) {
  return renderWithStore(<SettingsPage />, fakeApi(overrides).api);
}

const withSources = { listSources: () => Promise.resolve(ok([shop, testing])) };

describe('theme', () => {
  it('is kept as soon as it is chosen', async () => {
    const setSettings = vi.fn(fakeApi().api.setSettings);
    await show({ setSettings });
    const theme = screen.getByRole('radiogroup', { name: 'Theme' });
    expect(within(theme).getByRole<HTMLInputElement>('radio', { name: 'Like the computer' }).checked).toBe(
      true,
    );
    fireEvent.click(within(theme).getByRole('radio', { name: 'Dark' }));
    expect(setSettings).toHaveBeenCalledExactlyOnceWith({ version: 1, theme: 'dark' });
    expect(within(theme).getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
  });
});

describe('sources', () => {
  it('says where they come from when there are none', async () => {
    await show();
    expect(screen.getByText('No sources yet')).toBeTruthy();
  });

  it('shows where each sends, its masked key, and how the key is kept', async () => {
    await show(withSources);
    const rows = within(screen.getByRole('list', { name: 'Your sources' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Segment, European Union · Write key abcd****wxyz'),
      expect.stringContaining('http://127.0.0.1:8080 · Write key abcd****wxyz'),
    ]);
    expect(rows[0]?.textContent).toContain('Key kept in the key store of this computer');
    expect(rows[1]?.textContent).toContain('Key is gone: enter it again in step 5');
  });

  it('says so where a key lasts only until Backfill quits', async () => {
    await show({ listSources: () => Promise.resolve(ok([{ ...shop, kept: 'session' }])) });
    expect(screen.getByText('Key kept until Backfill quits')).toBeTruthy();
  });

  it('removes one after asking', async () => {
    const removeSource = vi.fn(fakeApi().api.removeSource);
    await show({ ...withSources, removeSource });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Testing' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove Testing?' });
    expect(removeSource).not.toHaveBeenCalled();
    await act(async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: 'Remove source' }));
      await Promise.resolve();
    });
    expect(removeSource).toHaveBeenCalledExactlyOnceWith({ sourceId: 's2' });
    expect(screen.getAllByRole('listitem').some((row) => row.textContent.includes('Testing'))).toBe(false);
    expect(screen.getByText('Shop')).toBeTruthy();
  });

  it('removes none when the answer is no', async () => {
    const removeSource = vi.fn(fakeApi().api.removeSource);
    await show({ ...withSources, removeSource });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Shop' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(removeSource).not.toHaveBeenCalled();
  });

  it('keeps one that could not be removed, and says so', async () => {
    await show({ ...withSources, removeSource: () => Promise.resolve(fail('sourceUnknown')) });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Shop' }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Remove source' }));
      await Promise.resolve();
    });
    expect(screen.getByRole('alert').textContent).toContain('This source was removed.');
    expect(screen.getByText('Shop')).toBeTruthy();
  });
});

describe('privacy', () => {
  it.each([
    ['system', /Locked by the key store of your operating system/],
    ['session', /This computer offers no key store/],
  ] as const)('tells how keys are kept: %s', async (keyStore, words) => {
    const answer = await fakeApi().api.appInfo({});
    await show({
      appInfo: () => Promise.resolve(answer.ok ? ok({ ...answer.value, keyStore }) : answer),
    });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says what leaves the computer, without a path', async () => {
    await show();
    const privacy = screen.getByRole('region', { name: 'Privacy' }).textContent;
    expect(privacy).toContain('What leaves this computer');
    expect(privacy).not.toMatch(/[/\\]\w+[/\\]/);
  });
});

describe('about', () => {
  it('tells the versions', async () => {
    await show();
    const about = screen.getByRole('region', { name: 'About' });
    expect(about.textContent).toContain('1.2.3');
    expect(about.textContent).toContain('@segment/analytics-node 3.1.0');
  });

  it('opens the description of the calls by its name', async () => {
    const openLink = vi.fn(fakeApi().api.openLink);
    await show({ openLink });
    fireEvent.click(screen.getByRole('button', { name: "Segment's description of its calls" }));
    expect(openLink).toHaveBeenCalledExactlyOnceWith({ link: 'segmentSpec' });
  });
});
