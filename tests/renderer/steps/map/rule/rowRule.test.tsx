import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { setRule, setZone } from '../../../../../shared/model/editPlan';
import { ok } from '../../../../../shared/model/failure';
import type { Plan } from '../../../../../shared/model/plan';
import type { RowRule } from '../../../../../shared/model/rowRule';
import { openMapStep, orders } from '../../../../support/openMapStep';

const vip: RowRule = { join: 'and', groups: [[{ column: 3, test: 'is', values: ['yes'] }]] };

async function openRule() {
  const counts: { readonly countId: string; readonly plan: Plan }[] = [];
  const opened = await openMapStep(
    orders,
    {},
    {
      countKept: ({ countId, plan }) => {
        counts.push({ countId, plan });
        return Promise.resolve(ok({}));
      },
    },
  );
  return { ...opened, counts };
}

async function openDialog(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Only some rows…' }));
  return screen.findByRole('dialog', { name: 'Which rows are sent?' });
}

async function chooseColumn(number: number, name: string): Promise<void> {
  const column = screen.getByRole('combobox', { name: `Column of condition ${String(number)}` });
  fireEvent.click(column);
  const options = await waitFor(() => {
    const list = document.getElementById(column.getAttribute('aria-controls') ?? '');
    if (!list) throw new Error(column.outerHTML);
    return list;
  });
  fireEvent.click(within(options).getByRole('option', { name: new RegExp(`^${name}`) }));
}

function chooseTest(number: number, test: string): void {
  const select = screen.getByRole('combobox', { name: `Comparison of condition ${String(number)}` });
  fireEvent.change(select, { target: { value: test } });
}

function value(number: number): HTMLElement {
  return screen.getByLabelText(`What condition ${String(number)} compares with`, { selector: 'input' });
}

const shown = () => screen.queryByRole('region', { name: 'Which rows are sent' })?.textContent ?? '';

test('a rule says what it lacks, counts the first rows, and holds when it is used', async () => {
  const { store } = await openRule();
  const dialog = await openDialog();
  const use = within(dialog).getByRole('button', { name: 'Use this rule' });
  expect(use).toHaveProperty('disabled', true);
  expect(dialog.textContent).toContain('Choose a column.');
  await chooseColumn(1, 'vip');
  expect(dialog.textContent).toContain('Choose a value, or type one and press Enter.');
  fireEvent.click(value(1));
  fireEvent.click(await screen.findByRole('option', { name: 'yes' }));
  expect(dialog.textContent).toContain('2 of the first 3 rows');
  expect(store.getState().plan?.rule).toBe(undefined);
  fireEvent.click(use);
  expect(store.getState().plan?.rule).toEqual(vip);
  expect(shown()).toContain('Only rows where vip is “yes”');
});

test('what is not used changes nothing', async () => {
  const { store } = await openRule();
  const dialog = await openDialog();
  const before = store.getState().plan;
  await chooseColumn(1, 'notes');
  chooseTest(1, 'empty');
  fireEvent.click(within(dialog).getAllByText('Cancel')[0] ?? dialog);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBe(null);
  });
  expect(store.getState().plan).toBe(before);
});

test('days and numbers are compared, rows that cannot be compared are named, and groups are joined', async () => {
  const { store } = await openRule();
  const dialog = await openDialog();
  await chooseColumn(1, 'amount');
  chooseTest(1, 'more');
  fireEvent.change(value(1), { target: { value: '10' } });
  expect(dialog.textContent).toContain('1 of the first 3 rows');
  expect(dialog.textContent).toContain('One more row is stopped');
  fireEvent.click(within(dialog).getByRole('button', { name: 'And another condition' }));
  await chooseColumn(2, 'ordered_at');
  expect(dialog.textContent).toContain('Enter a day.');
  fireEvent.change(value(2), { target: { value: '2024-01-03' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Or else other conditions' }));
  await chooseColumn(3, 'notes');
  chooseTest(3, 'contains');
  fireEvent.change(value(3), { target: { value: 'FIRST' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Use this rule' }));
  expect(store.getState().plan?.rule).toEqual({
    join: 'and',
    groups: [
      [
        { column: 2, test: 'more', value: '10' },
        { column: 1, test: 'since', value: '2024-01-03' },
      ],
      [{ column: 4, test: 'contains', value: 'FIRST' }],
    ],
  });
  await openDialog();
  fireEvent.click(screen.getByRole('button', { name: 'Remove condition 3' }));
  fireEvent.click(screen.getByRole('radio', { name: 'One of them is enough' }));
  fireEvent.click(screen.getByRole('button', { name: 'Use this rule' }));
  expect(shown()).toContain('amount is more than 10 or ordered_at is on or after 2024-01-03');
});

test('the keys for undo leave the mapping alone while a rule is made', async () => {
  const { store } = await openRule();
  act(() => {
    store.getState().editPlan((plan) => setZone(plan, 'Asia/Tokyo'));
  });
  const dialog = await openDialog();
  const before = store.getState().plan;
  const another = within(dialog).getByRole('button', { name: 'And another condition' });
  fireEvent.keyDown(another, { key: 'z', ctrlKey: true });
  fireEvent.keyDown(another, { key: 'z', metaKey: true });
  expect(store.getState().plan).toBe(before);
});

test('using, changing and removing a rule are steps with names', async () => {
  const { store } = await openRule();
  act(() => {
    store.getState().editPlan((plan) => setRule(plan, vip), { name: 'Only rows where vip is “yes”' });
  });
  expect(screen.getByRole('button', { name: 'Undo: Only rows where vip is “yes”' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(store.getState().plan?.rule).toBe(undefined);
  expect(shown()).toBe('');
  expect(document.activeElement?.textContent).toBe('All rows are sent');
  fireEvent.click(screen.getByRole('button', { name: 'Undo: All rows are sent' }));
  expect(shown()).toContain('Only rows where vip is “yes”');
});

test('the whole file is counted, once for each rule, and again when its times are read anew', async () => {
  const { store, emit, counts } = await openRule();
  act(() => {
    store.getState().editPlan((plan) => setRule(plan, vip));
  });
  await waitFor(() => {
    expect(counts).toMatchObject([{ countId: '1', plan: { rule: vip } }]);
  });
  const counted = { countId: '1', rows: 12_000, kept: 7000, unclear: 0, done: false };
  act(() => {
    emit('keptCounted', counted);
  });
  expect(shown()).toContain('Counting… 7,000 of 12,000 rows so far');
  act(() => {
    emit('keptCounted', { ...counted, countId: '0', rows: 5 });
    emit('keptCounted', { ...counted, rows: 48_201, kept: 31_020, unclear: 12, done: true });
  });
  expect(shown()).toContain('31,020 of 48,201 rows');
  expect(shown()).toContain('12 more rows are stopped: they');
  await openDialog();
  expect(screen.getByRole('dialog').textContent).toContain('31,020 of 48,201 rows');
  act(() => {
    store.getState().openRule(false);
    store.getState().editPlan((plan) => setZone(plan, 'Asia/Tokyo'));
  });
  expect(shown()).toContain('2 of the first 3 rows');
  await waitFor(() => {
    expect(counts).toHaveLength(2);
  });
});

test('a rule that is not complete stands there and is not counted', async () => {
  const { store } = await openRule();
  act(() => {
    store
      .getState()
      .editPlan((plan) => setRule(plan, { join: 'and', groups: [[{ column: 2, test: 'more', value: '' }]] }));
  });
  expect(shown()).not.toContain('rows so far');
  expect(screen.getByText('What the rows to send are compared with')).toBeTruthy();
});
