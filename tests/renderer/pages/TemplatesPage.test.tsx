import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { TemplatesPage } from '../../../renderer/pages/TemplatesPage';
import { fail, ok } from '../../../shared/model/failure';
import type { Template } from '../../../shared/model/template';
import { fakeApi } from '../../support/fakeApi';
import { readyPlan } from '../../support/readyStore';
import { renderWithStore } from '../../support/renderWithStore';

const { dialect: _, ...plan } = readyPlan();
const orders: Template = {
  id: 'tp1',
  name: 'Shop orders',
  usedAt: '2026-11-24T10:00:00.000Z',
  versions: ['2026-11-24T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
  plan,
};

async function show(overrides: Partial<Api> = {}) {
  const changeTemplate = vi.fn(fakeApi().api.changeTemplate);
  const { api } = fakeApi({
    listTemplates: () => Promise.resolve(ok([orders])),
    changeTemplate,
    ...overrides,
  });
  const store = await act(() => renderWithStore(<TemplatesPage />, api));
  return { store, changeTemplate };
}

async function press(name: string | RegExp) {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name, hidden: true }));
    await Promise.resolve();
  });
}

async function choose(item: string) {
  await press('More for Shop orders');
  const found = await screen.findByRole('menuitem', { name: item, hidden: true });
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

it('names the columns that a template needs, and its versions', async () => {
  await show();
  const list = screen.getByRole('list', { name: 'Your templates' });
  expect(list.textContent).toContain('Needs 3 columns: user_id, ordered at, total');
  expect(list.textContent).toContain('2 versions');
});

it('says how the first one comes about', async () => {
  await show({ listTemplates: () => Promise.resolve(ok([])) });
  expect(screen.getByText('No templates yet')).toBeTruthy();
});

it('says why they cannot be listed', async () => {
  await show({ listTemplates: () => Promise.resolve(fail('unexpected')) });
  expect(screen.getByRole('alert')).toBeTruthy();
});

it('begins an import that is set up by it', async () => {
  const { store } = await show();
  await press('Use Shop orders for a file');
  expect(store.getState()).toMatchObject({ page: 'import', setUp: { from: 'Shop orders' } });
});

it('duplicates at once, and asks before it deletes', async () => {
  const { changeTemplate } = await show();
  await choose('Duplicate');
  expect(changeTemplate).toHaveBeenLastCalledWith({ templateId: 'tp1', change: { kind: 'duplicate' } });
  await choose('Delete…');
  expect(changeTemplate).toHaveBeenCalledOnce();
  await press('Delete template');
  expect(changeTemplate).toHaveBeenLastCalledWith({ templateId: 'tp1', change: { kind: 'delete' } });
});

it('renames, and tells a name that is taken where it can be changed', async () => {
  const taken = () => Promise.resolve(fail('templateNameTaken', { name: 'Returns' }));
  await show({ changeTemplate: taken });
  await choose('Rename…');
  const dialog = screen.getByRole('dialog', { hidden: true });
  const name = within(dialog).getByRole('textbox', { hidden: true });
  fireEvent.change(name, { target: { value: ' ' } });
  expect(within(dialog).getByRole('button', { name: 'Rename', hidden: true })).toHaveProperty(
    'disabled',
    true,
  );
  fireEvent.change(name, { target: { value: 'Returns' } });
  await press('Rename');
  expect(within(dialog).getByRole('alert', { hidden: true }).textContent).toContain('called Returns');
});

it('goes back to an older version', async () => {
  const { changeTemplate } = await show();
  await choose('Versions…');
  await press(/^Go back to /);
  expect(changeTemplate).toHaveBeenCalledExactlyOnceWith({
    templateId: 'tp1',
    change: { kind: 'restore', savedAt: '2026-11-23T10:00:00.000Z' },
  });
});

it('says where an exported one is, and what was added or why not', async () => {
  let added: Awaited<ReturnType<Api['importTemplate']>> = ok({ ...orders, name: 'Returns' });
  await show({ importTemplate: () => Promise.resolve(added) });
  await choose('Export…');
  expect(screen.getByRole('status').textContent).toBe('The template is in template.json.');
  await press('Add from a file…');
  expect(screen.getByRole('status').textContent).toBe('Added: Returns');
  added = fail('templateUnreadable', { name: 'wrong.json' });
  await press('Add from a file…');
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.getByRole('alert').textContent).toContain('wrong.json is not a template');
  added = ok(null);
  await press('Add from a file…');
  expect(screen.queryByRole('alert')).toBeNull();
});
