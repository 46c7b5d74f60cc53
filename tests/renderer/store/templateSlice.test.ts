import { expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok } from '../../../shared/model/failure';
import type { Plan } from '../../../shared/model/plan';
import type { Template } from '../../../shared/model/template';
import { fakeApi, filePreview } from '../../support/fakeApi';
import { readyPlan } from '../../support/readyStore';

function templateOf({ dialect: _, ...plan }: Plan): Template {
  return { id: 'tp1', name: 'Orders', versions: ['2026-11-24T10:00:00.000Z'], plan };
}

const only: Plan['destinations'] = { kind: 'only', names: ['Mixpanel'] };
const template = templateOf(readyPlan({ columns: ['User-ID', 'ordered at', 'gone'] }));

async function create(overrides: Partial<Api> = {}) {
  const changeTemplate = vi.fn(fakeApi().api.changeTemplate);
  const { api } = fakeApi({
    changeTemplate,
    listTemplates: () => Promise.resolve(ok([template])),
    ...overrides,
  });
  const store = createAppStore(api);
  await store.getState().start();
  return { state: store.getState, changeTemplate };
}

it('sets the open file up by the names of its columns, and tells what does not fit; undo brings back what was', async () => {
  const { state, changeTemplate } = await create();
  await state().openSample();
  const before = state().plan;
  state().chooseTemplate(template, 'Map like Orders');
  expect(state().plan?.columns).toEqual(filePreview().columns);
  expect(state().plan?.fields.map(({ target }) => target.kind)).toEqual(['userId', 'timestamp', 'event']);
  expect(state().usedTemplate).toMatchObject({
    name: 'Orders',
    fit: { needed: 3, missing: ['gone'] },
    before,
  });
  expect(state().suggestion).toMatchObject({ plan: { calls: template.plan.calls }, preset: undefined });
  expect(changeTemplate).toHaveBeenCalledExactlyOnceWith({ templateId: 'tp1', change: { kind: 'used' } });
  expect(state().planHistory.past.at(-1)).toMatchObject({ name: 'Map like Orders' });
  state().undoEdit();
  expect(state().plan).toBe(before);
});

it('never sends to more destinations than was chosen, and to fewer where the template says so', async () => {
  const { state } = await create();
  await state().openSample();
  state().chooseTemplate(templateOf(readyPlan({ destinations: only })), 'x');
  expect(state().plan?.destinations).toEqual(only);
  state().chooseTemplate(template, 'x');
  expect(state().plan?.destinations).toEqual(only);
});

it('does nothing where no file is open', async () => {
  const { state, changeTemplate } = await create();
  state().chooseTemplate(template, 'x');
  expect(state().plan).toBeNull();
  expect(changeTemplate).not.toHaveBeenCalled();
});

it('begins with a file that is chosen for it', async () => {
  const { state } = await create();
  await state().openSample();
  state().showPage('templates');
  await state().startWithTemplate(template);
  expect(state()).toMatchObject({ page: 'import', step: 'file', setUp: { from: 'Orders' } });
  expect(state().plan?.fields).toHaveLength(3);
});

it('leaves an import alone that is sending', async () => {
  const closeFile = vi.fn(fakeApi().api.closeFile);
  const { state } = await create({ closeFile });
  await state().openSample();
  state().editPlan(() => readyPlan());
  await state().startImport();
  await state().startWithTemplate(template);
  expect(closeFile).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ page: 'import', setUp: null });
});

it('saves everything but how the file is read, and lists it', async () => {
  const saveTemplate = vi.fn(fakeApi().api.saveTemplate);
  const listTemplates = vi.fn(() => Promise.resolve(ok([template])));
  const { state } = await create({ saveTemplate, listTemplates });
  expect((await state().saveTemplate(' Orders ', readyPlan())).ok).toBe(true);
  expect(saveTemplate).toHaveBeenCalledExactlyOnceWith({
    name: 'Orders',
    plan: templateOf(readyPlan()).plan,
  });
  expect(listTemplates).toHaveBeenCalledTimes(2);
});

it('keeps what it knows when they cannot be listed, and says why', async () => {
  let lists = true;
  const { state } = await create({
    listTemplates: () => Promise.resolve(lists ? ok([template]) : fail('unexpected')),
  });
  lists = false;
  await state().refreshTemplates();
  expect(state()).toMatchObject({ templates: [template], templatesFailure: { code: 'unexpected' } });
});

it('maps a file anew that was set up like another; undo brings that back', async () => {
  const { state } = await create();
  state().leaveSetUp('x');
  await state().startWithSetUp({ plan: readyPlan({ destinations: only }), from: 'orders-2024.csv' });
  const before = state().plan;
  state().leaveSetUp('Map the file anew');
  expect(state()).toMatchObject({ setUp: null, plan: { destinations: only } });
  expect(state().plan?.fields).toEqual(state().suggestion?.plan.fields);
  expect(state().planHistory.past).toMatchObject([{ plan: before, name: 'Map the file anew' }]);
  state().undoEdit();
  expect(state().plan).toBe(before);
});
