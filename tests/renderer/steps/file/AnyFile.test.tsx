import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../../renderer/api';
import type { Dialect } from '../../../../shared/model/dialect';
import { ok } from '../../../../shared/model/failure';
import type { FileDoubt, OpenedPreview } from '../../../../shared/model/openedFile';
import { filePreview } from '../../../support/fakeApi';
import { openFileStep } from '../../../support/openFileStep';

const csv = filePreview().dialect;

async function open(changes: Partial<OpenedPreview>) {
  const previewFile = vi.fn<Api['previewFile']>(({ dialect = csv }) =>
    Promise.resolve(ok(filePreview({ dialect }))),
  );
  const opened = await openFileStep(changes, { previewFile });
  return { ...opened, asked: () => previewFile.mock.calls.map(([{ token: _, ...as }]) => as) };
}

async function press(element: HTMLElement) {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

describe('the sentence says all that was understood', () => {
  it.each<readonly [Partial<Dialect>, string]>([
    [{ encoding: 'windows-1252', skipFirst: 2 }, 'Comma-separated · Windows-1252 · names in row 3 ·'],
    [{ unnamed: 'first' }, 'names in row 1 · none for the first column ·'],
    [{ header: false, skipFirst: 1, skipLast: 2 }, 'no names, from row 2 · last 2 rows left out ·'],
    [{ delimiter: '\x01' }, 'Separated by “U+0001” ·'],
    [
      { delimiter: '^', comment: '#' },
      'Separated by “^” · UTF-8 · names in row 1 · lines beginning with “#” left out',
    ],
    [{ layout: { kind: 'sheet', name: 'Orders' } }, 'Excel sheet “Orders” · names in row 1 · 3 columns'],
    [
      { layout: { kind: 'jsonLines' }, packing: { kind: 'gzip' } },
      'unpacked from gzip · JSON lines · UTF-8 ·',
    ],
    [
      { packing: { kind: 'zip', entry: 'a/orders.csv' }, delimiter: ' ' },
      'a/orders.csv from the archive · Separated by spaces',
    ],
  ])('%j', async (change, words) => {
    await open({ dialect: { ...csv, ...change } });
    expect(screen.getByText(/^3 columns$/, { selector: 'span' }).closest('p')?.textContent).toContain(words);
  });
});

describe('a file of one column', () => {
  it('is not called after a separator that it has not', async () => {
    await open({ columns: ['email'], rows: [{ rowNumber: 2, cells: ['a@x.de'] }] });
    const sentence = screen.getByText('One column').closest('p');
    expect(sentence?.textContent).toBe('One column · UTF-8 · names in row 1 · 2 rows');
  });
});

describe('a row says where the table begins', () => {
  it('by the menu of its number in the table', async () => {
    const { asked } = await open({});
    const grid = screen.getByRole('grid');
    await press(within(grid).getByRole('button', { name: 'Row 3: what is it?' }));
    await press(await screen.findByRole('menuitem', { name: 'Use row 3 as column names' }));
    expect(asked()).toEqual([{ dialect: { ...csv, skipFirst: 2 } }]);
  });

  it('by Enter on one of its cells', async () => {
    const { asked } = await open({});
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    await press(await screen.findByRole('menuitem', { name: 'Start at row 2, without names' }));
    expect(asked()).toEqual([{ dialect: { ...csv, header: false, skipFirst: 1 } }]);
  });

  it('by its line as it is written, which is how it is taken back', async () => {
    const { asked } = await open({ dialect: { ...csv, skipFirst: 2 } });
    const lines = screen.getByRole('region', { name: 'First lines of the file as they are written' });
    await press(within(lines).getByRole('button', { name: 'Row 1: what is it?' }));
    await press(await screen.findByRole('menuitem', { name: 'Use row 1 as column names' }));
    expect(asked()).toEqual([{ dialect: csv }]);
  });

  it('but not in JSON, where every object names its cells', async () => {
    await open({ dialect: { ...csv, layout: { kind: 'jsonLines' } } });
    expect(screen.queryByRole('button', { name: /what is it/ })).toBeNull();
  });
});

describe('the settings', () => {
  async function settings(changes: Partial<OpenedPreview>) {
    const opened = await open(changes);
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    return opened;
  }

  it('of a workbook are its sheet and its names', async () => {
    await settings({
      dialect: { ...csv, layout: { kind: 'sheet', name: 'A' } },
      parts: { sheets: ['A', 'B'] },
    });
    expect(screen.getByRole('combobox', { name: 'Sheet' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Names of the columns' })).toBeTruthy();
    expect(screen.queryByText('Cells are separated by')).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Characters' })).toBeNull();
  });

  it('another file of an archive is looked at anew', async () => {
    const packing = { kind: 'zip', entry: 'a.csv' } as const;
    const { asked } = await settings({
      dialect: { ...csv, packing },
      parts: { entries: ['a.csv', 'b.csv'] },
    });
    fireEvent.click(screen.getByRole('combobox', { name: 'File in the archive' }));
    await press(await screen.findByRole('option', { name: 'b.csv' }));
    expect(asked()).toEqual([{ part: { entry: 'b.csv' } }]);
  });

  it('encoding, escape, comment and rows at both ends are tried at once', async () => {
    const { asked } = await settings({});
    fireEvent.click(screen.getByRole('combobox', { name: 'Characters' }));
    await press(await screen.findByRole('option', { name: 'Windows-1251' }));
    await press(screen.getByRole('checkbox', { name: '\\" means a quote inside' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Row with the names' }), { target: { value: '4' } });
    await act(() => Promise.resolve());
    fireEvent.change(screen.getByRole('textbox', { name: 'Rows left out at the end' }), {
      target: { value: '1' },
    });
    await act(() => Promise.resolve());
    fireEvent.change(screen.getByRole('textbox', { name: 'Lines to ignore begin with' }), {
      target: { value: '#' },
    });
    await act(() => Promise.resolve());
    const first: Dialect = { ...csv, encoding: 'windows-1251' };
    const second: Dialect = { ...first, escape: '\\' };
    const third = { ...second, skipFirst: 3 };
    const fourth = { ...third, skipLast: 1 };
    expect(asked()).toEqual(
      [first, second, third, fourth, { ...fourth, comment: '#' }].map((dialect) => ({ dialect })),
    );
  });
});

describe('a column without a name', () => {
  it('may be the first or the last', async () => {
    const { asked } = await open({
      warnings: [{ kind: 'unnamedColumn', count: 1, examples: ['Column 3'] }],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    await press(
      within(screen.getByRole('radiogroup', { name: 'Column without a name' })).getByRole('radio', {
        name: 'First',
      }),
    );
    await press(
      within(screen.getByRole('radiogroup', { name: 'Column without a name' })).getByRole('radio', {
        name: 'Last',
      }),
    );
    expect(asked()).toEqual([{ dialect: { ...csv, unnamed: 'first' } }, { dialect: csv }]);
  });

  it('is not looked for where all have one', async () => {
    await open({});
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.queryByRole('radiogroup', { name: 'Column without a name' })).toBeNull();
  });
});

describe('what only the person can tell', () => {
  const doubt: FileDoubt = {
    kind: 'encoding',
    options: [
      { dialect: { ...csv, encoding: 'windows-1252' }, example: 'François' },
      { dialect: { ...csv, encoding: 'macintosh' }, example: 'FranÁois' },
    ],
  };

  it('is asked as results, none of them chosen, and nothing goes on before', async () => {
    const { asked, store } = await open({ doubt });
    const question = screen.getByRole('radiogroup', { name: /Which one looks right/ });
    expect(
      within(question)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('aria-checked')),
    ).toEqual(['false', 'false']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Map columns' }).disabled).toBe(true);
    expect(screen.getByText('Choose above which one is right.')).toBeTruthy();
    act(() => {
      store.getState().showStep('map');
    });
    expect(store.getState().step).toBe('file');
    await press(within(question).getByRole('radio', { name: 'François' }));
    expect(asked()).toEqual([{ dialect: { ...csv, encoding: 'windows-1252' } }]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Map columns' }).disabled).toBe(false);
  });

  it('tables are shown beside each other', async () => {
    const { asked } = await open({
      doubt: {
        kind: 'table',
        options: [
          {
            dialect: csv,
            rows: [
              ['a;b', 'c'],
              ['1;2', '3'],
            ],
          },
          {
            dialect: { ...csv, delimiter: ';' },
            rows: [
              ['a', 'b,c'],
              ['1', '2,3'],
            ],
          },
        ],
      },
    });
    await press(screen.getByRole('radio', { name: /Semicolon-separated/ }));
    expect(asked()).toEqual([{ dialect: { ...csv, delimiter: ';' } }]);
  });
});
