import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Api } from '../../../../renderer/api';
import { fail, ok } from '../../../../shared/model/failure';
import type { Template } from '../../../../shared/model/template';
import { fakeApi } from '../../../support/fakeApi';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';
import { openMapStep, orders } from '../../../support/openMapStep';

const { dialect: _, ...plan } = emptyPlan({
  columns: ['user_id', 'ordered_at', 'amount', 'vip', 'gone'],
  fields: [
    columnField(0, { kind: 'userId' }),
    columnField(1, { kind: 'timestamp' }),
    columnField(2, { kind: 'properties', path: ['revenue'] }, 'number'),
    columnField(3, { kind: 'properties', path: ['vip'] }),
    columnField(4, { kind: 'properties', path: ['gone'] }),
    textField('Order Imported', { kind: 'event' }),
  ],
});
const template: Template = { id: 'tp1', name: 'Shop orders', versions: ['2026-11-24T10:00:00.000Z'], plan };

function open(overrides: Partial<Api> = {}) {
  return openMapStep(orders, {}, { listTemplates: () => Promise.resolve(ok([template])), ...overrides });
}

function note() {
  return screen.queryByRole('note', { name: 'Template' })?.textContent;
}

async function press(name: string, role = 'button') {
  const found = screen.getAllByRole(role, { name }).at(-1);
  await act(async () => {
    if (found) fireEvent.click(found);
    await Promise.resolve();
  });
}

it('offers the template for files like this, uses it when told so, and names what is missing and new', async () => {
  const { store } = await open();
  expect(note()).toContain('This looks like Shop orders.');
  await press('Use it');
  expect(note()).toContain('1 of 5 columns is missing: gone.');
  expect(note()).toContain('1 column is new: notes.');
  expect(store.getState().plan?.fields).toHaveLength(5);
  expect(screen.getByRole('button', { name: 'Undo: Map like Shop orders' })).toBeTruthy();
  act(() => {
    store.getState().undoEdit();
  });
  expect(note()).toContain('This looks like Shop orders.');
});

it('offers nothing once something is decided, and nothing for other files', async () => {
  const { store } = await open();
  act(() => {
    store.getState().editPlan((old) => ({ ...old, fields: [] }));
  });
  expect(note()).toBeUndefined();
});

it('is chosen from all templates, too', async () => {
  const { store } = await open({
    listTemplates: () =>
      Promise.resolve(ok([{ ...template, plan: { ...plan, columns: ['a', 'b', 'c', 'd', 'e'] } }])),
  });
  expect(note()).toBeUndefined();
  await press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Shop orders' }));
  expect(note()).toContain('5 of 5 columns are missing');
  expect(store.getState().plan?.fields).toHaveLength(1);
});

it('is saved under a name; one that is taken gets a new version', async () => {
  const saveTemplate = vi.fn(fakeApi().api.saveTemplate);
  const { store } = await open({ saveTemplate });
  await press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Save as template…' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(name).toHaveProperty('value', 'data');
  fireEvent.change(name, { target: { value: 'shop ORDERS' } });
  expect(screen.getByText(/^There is a template of this name/)).toBeTruthy();
  await press('Save new version');
  const { dialect: __, ...saved } = store.getState().plan ?? emptyPlan();
  expect(saveTemplate).toHaveBeenCalledExactlyOnceWith({ name: 'shop ORDERS', plan: saved });
  expect(screen.getByText(/^shop ORDERS is saved/)).toBeTruthy();
});

it('says why it could not be saved', async () => {
  await open({ saveTemplate: () => Promise.resolve(fail('templateUnwritable')) });
  await press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Save as template…' }));
  await screen.findByRole('textbox', { name: 'Name' });
  await press('Save template');
  expect(screen.getByRole('alert').textContent).toContain('The template could not be saved.');
});
