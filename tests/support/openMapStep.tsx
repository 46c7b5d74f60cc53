import { act, configure, fireEvent, screen } from '@testing-library/react';
import type { Api } from '../../renderer/api';
import { MapStep } from '../../renderer/steps/MapStep';
import type { Row } from '../../shared/model/csv';
import { ok } from '../../shared/model/failure';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { profileColumns } from '../../shared/pipeline/profileColumns';
import { readHead } from '../../shared/pipeline/readHead';
import { fakeApi } from './fakeApi';
import { renderWithStore } from './renderWithStore';

/** Five columns, of which the event's name is the only thing missing. Times name no zone; the computer's is Europe/Paris. */
export const orders = [
  'user_id,ordered_at,amount,vip,notes',
  'u1,2024-01-02 10:00,9.50,yes,first',
  'u2,2024-01-03 11:30,n/a,no,',
  'u3,2024-01-04 12:00,12,yes,last',
];

/** The Map step with a file of these lines open, its columns suggested as in the app. */
export async function openMapStep(
  lines: readonly string[],
  changes: Partial<OpenedPreview> = {},
  overrides: Partial<Api> = {},
) {
  // The step has hundreds of elements. Whether each one is hidden would be asked again for every query,
  // and a busy machine draws them slowly; what is awaited here never depends on the time it takes.
  configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
  const text = `${lines.join('\n')}\n`;
  const { dialect } = detectDialect(text, true);
  const { columns, rows, rawLines } = readHead(text, dialect, true);
  const preview: OpenedPreview = {
    token: 't1',
    reading: 1,
    name: 'data.csv',
    size: text.length,
    dialect,
    byteOrderMark: false,
    columns: [...columns],
    rawLines: [...rawLines],
    rows: rows.map(({ rowNumber, cells }: Row) => ({ rowNumber, cells: [...cells] })),
    profiles: profileColumns(rows, columns.length),
    rowCount: { value: rows.length, exact: true },
    warnings: [],
    ...changes,
  };
  const { api, emit } = fakeApi({ openFile: () => Promise.resolve(ok(preview)), ...overrides });
  const store = await renderWithStore(<MapStep />, api);
  await act(() => store.getState().openSample());
  return { store, emit };
}

/** The line of a column in the list. */
export function line(column: string): HTMLElement {
  const item = screen.getByTitle(column).closest('li');
  if (!item) throw new Error(`No line for ${column}`);
  return item;
}

/** The control that says what a column becomes. */
export function becomes(column: string): HTMLElement {
  return screen.getByLabelText(new RegExp(`^${column} becomes: `), { selector: '[role=combobox]' });
}

/** Chooses what a column becomes: by typing into the choice, then by a click. */
export async function chooseTarget(column: string, search: string, option: string): Promise<void> {
  fireEvent.click(becomes(column));
  const input = await screen.findByPlaceholderText('Type a field or a new name');
  fireEvent.change(input, { target: { value: search } });
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

export function setType(column: string, type: string): void {
  fireEvent.change(screen.getByLabelText(`Type of ${column}`), { target: { value: type } });
}

/** The events of the row shown, as the page shows them. */
export function json(): string {
  return screen
    .getAllByRole('region', { name: /event of row/ })
    .map((region) => region.textContent)
    .join('\n');
}
