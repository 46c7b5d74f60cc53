import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../../renderer/api';
import type { FilePreview } from '../../../../shared/model/csv';
import { fail, ok } from '../../../../shared/model/failure';
import { fakeApi, filePreview } from '../../../support/fakeApi';
import { openFileStep } from '../../../support/openFileStep';

/** Opens the settings, and counts what is asked of the engine from then on. */
async function openSettings(changes: Partial<FilePreview> = {}) {
  const previewFile = vi.fn<Api['previewFile']>(({ dialect = filePreview().dialect }) =>
    Promise.resolve(ok(filePreview({ dialect }))),
  );
  const opened = await openFileStep(changes, { previewFile });
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  return {
    ...opened,
    previewFile,
    dialects: () => previewFile.mock.calls.map(([{ dialect }]) => dialect),
  };
}

async function choose(name: string) {
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name }));
    await Promise.resolve();
  });
}

function sentence(): string {
  return screen.getByText(/names in row 1|no names in the file/).closest('p')?.textContent ?? '';
}

describe('the sentence about the file', () => {
  it('says all of it', async () => {
    await openFileStep({ rowCount: { value: 2000, exact: true } });
    expect(sentence()).toBe('Comma-separated · UTF-8 · names in row 1 · 3 columns · 2,000 rows');
  });

  it.each([
    [{ delimiter: ';' }, 'Semicolon-separated'],
    [{ delimiter: '\t' }, 'Tab-separated'],
    [{ delimiter: '|' }, 'Pipe-separated'],
    [{ delimiter: '~' }, 'Separated by “~”'],
    [{ header: false }, 'no names in the file'],
  ])('for %j', async (change, words) => {
    await openFileStep({ dialect: { ...filePreview().dialect, ...change } });
    expect(sentence()).toContain(words);
  });

  it('names a byte order mark', async () => {
    await openFileStep({ byteOrderMark: true });
    expect(sentence()).toContain('UTF-8 with byte order mark');
  });

  it('says "about" until every row was counted, and tells a screen reader once it was', async () => {
    const { emit } = await openFileStep({ rowCount: { value: 1_203_877, exact: false } });
    expect(sentence()).toContain('about 1,204,000 rows');
    expect(screen.getByRole('status').textContent).not.toContain('rows');
    act(() => {
      emit('fileCounted', { token: 't1', reading: 1, rows: 1_203_001, done: true, warnings: [] });
    });
    expect(sentence()).toContain(' · 1,203,001 rows');
    expect(screen.getByRole('status').textContent).toBe('3 columns, 1,203,001 rows');
  });

  it('speaks of one row and one column', async () => {
    await openFileStep({
      columns: ['id'],
      rows: [{ rowNumber: 2, cells: ['1'] }],
      rowCount: { value: 1, exact: true },
    });
    expect(sentence()).toContain('One column · UTF-8 · names in row 1 · 1 row');
    expect(screen.getByText('one row')).toBeTruthy();
  });
});

describe('changing how the file is read', () => {
  it('is behind a button that says whether it is open', async () => {
    await openFileStep();
    const button = screen.getByRole('button', { name: 'Change' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('group', { name: 'How the file is read' })).toBeNull();
    fireEvent.click(button);
    expect(screen.getByRole('button', { name: 'Done' }).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('group', { name: 'How the file is read' })).toBeTruthy();
  });

  it.each([
    ['Semicolon', { delimiter: ';' }],
    ['Tab', { delimiter: '\t' }],
    ['Pipe', { delimiter: '|' }],
    ['Nowhere', { header: false }],
    ['Single quotes', { quote: "'" }],
    ['Nothing', { quote: '' }],
  ])('%s is tried at once', async (name, change) => {
    const { dialects } = await openSettings();
    await choose(name);
    expect(dialects()).toEqual([{ ...filePreview().dialect, ...change }]);
  });

  it('goes on from what was chosen before', async () => {
    const { dialects } = await openSettings();
    await choose('Tab');
    await choose('Nowhere');
    expect(dialects().at(-1)).toEqual({ ...filePreview().dialect, delimiter: '\t', header: false });
    expect(sentence()).toContain('Tab-separated');
  });

  it('waits for the character when it is another one', async () => {
    const { dialects } = await openSettings();
    await choose('Other');
    expect(dialects()).toEqual([]);
    await act(async () => {
      fireEvent.change(screen.getByRole('textbox', { name: 'Separating character' }), {
        target: { value: '^' },
      });
      await Promise.resolve();
    });
    expect(dialects()).toEqual([{ ...filePreview().dialect, delimiter: '^' }]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Other' }).checked).toBe(true);
  });

  it('does not take the quote for a separator', async () => {
    const { dialects } = await openSettings();
    await choose('Other');
    const field = screen.getByRole('textbox', { name: 'Separating character' });
    fireEvent.change(field, { target: { value: '"' } });
    expect(dialects()).toEqual([]);
    expect(screen.getByText('This character already encloses cells.')).toBeTruthy();
  });

  it('shows the character of a file that has another one', async () => {
    await openSettings({ dialect: { ...filePreview().dialect, delimiter: '~' } });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Separating character' });
    expect(field.value).toBe('~');
  });

  it('says that it reads again, until it has', async () => {
    let answer = () => {};
    const { api } = fakeApi();
    await openFileStep(
      {},
      {
        previewFile: (request) =>
          new Promise((resolve) => {
            answer = () => {
              resolve(api.previewFile(request));
            };
          }),
      },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    await choose('Tab');
    expect(screen.getByText('Reading it again…')).toBeTruthy();
    await act(async () => {
      answer();
      await Promise.resolve();
    });
    await vi.waitFor(() => {
      expect(screen.queryByText('Reading it again…')).toBeNull();
    });
  });

  it('keeps the table and says why when it cannot be read so', async () => {
    await openFileStep({}, { previewFile: () => Promise.resolve(fail('fileChanged')) });
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    await choose('Tab');
    expect(screen.getByRole('alert').textContent).toContain('orders.csv was changed while it was open');
    expect(screen.getByRole('gridcell', { name: 'u1' })).toBeTruthy();
  });
});
