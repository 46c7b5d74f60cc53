import { expect, it } from 'vitest';
import type { Store } from '../../../renderer/store/store';
import { ok } from '../../../shared/model/failure';
import type { Plan } from '../../../shared/model/plan';
import { fakeApi, filePreview } from '../../support/fakeApi';
import { readyPlan, readyStore } from '../../support/readyStore';
import { importProgress } from '../../support/reports';

/** An import that has ended, by a plan that nobody would suggest, and the next file that is opened. */
async function importTwice(next: Parameters<typeof filePreview>[0]): Promise<{ store: Store; plan: Plan }> {
  let preview = filePreview();
  const { api, emit } = fakeApi({ openFile: () => Promise.resolve(ok(preview)) });
  const plan = readyPlan({ destinations: { kind: 'only', names: ['Mixpanel'] } });
  const store = await readyStore(api, plan);
  await store.getState().startImport();
  emit('importProgress', importProgress({ state: 'finished' }));
  store.getState().nextFile();
  expect(store.getState()).toMatchObject({ file: { kind: 'none' }, run: null, plan: null });
  preview = filePreview(next);
  await store.getState().chooseFile();
  return { store, plan };
}

it('goes on to the next file when its columns are the same, however it is written', async () => {
  const dialect = { ...filePreview().dialect, delimiter: ';' };
  const { store, plan } = await importTwice({ name: 'orders-2025.csv', dialect });
  expect(store.getState().plan).toEqual({ ...plan, dialect });
  expect(store.getState().setUp?.from).toBe('orders.csv');
});

it.each([
  ['another order', ['ordered at', 'user_id', 'total']],
  ['a similar name', ['User-ID', 'ordered_at', 'Total']],
  ['one more', ['user_id', 'note', 'ordered at', 'total']],
])('follows columns with %s, and never widens who receives it', async (_what, columns) => {
  const { store, plan } = await importTwice({ columns });
  const next = store.getState().plan;
  expect(next?.columns).toEqual(columns);
  expect(next?.destinations).toEqual(plan.destinations);
  expect(next?.fields.map(({ target }) => target)).toEqual(plan.fields.map(({ target }) => target));
  expect(store.getState().planHistory.past).toEqual([]);
});

it('is not used for a file with none of the columns that it needs', async () => {
  const { store, plan } = await importTwice({ columns: ['id', 'day', 'sum'] });
  expect(store.getState().plan?.columns).toEqual(['id', 'day', 'sum']);
  expect(store.getState().plan?.destinations).not.toEqual(plan.destinations);
});

it('is forgotten when the next file is closed', async () => {
  const { store, plan } = await importTwice({});
  store.getState().closeFile();
  await store.getState().chooseFile();
  expect(store.getState().setUp).toBeNull();
  expect(store.getState().plan?.destinations).not.toEqual(plan.destinations);
});

it('knows what is suggested for the calls that were chosen', async () => {
  const { store } = await importTwice({});
  expect(store.getState().suggestion?.plan.calls).toEqual({ by: 'row', types: ['track'] });
});
