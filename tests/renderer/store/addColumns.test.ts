import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/store';
import { ok } from '../../../shared/model/failure';
import { fakeApi, filePreview } from '../../support/fakeApi';
import { readyStore } from '../../support/readyStore';

const columns = [
  { name: 'coupon', type: 'text' as const },
  { name: 'items', type: 'json' as const },
];
const counted = { token: 't1', reading: 1, rows: 2000, done: true, warnings: [], columns };

async function opened() {
  const { api, emit } = fakeApi({
    openFile: () => Promise.resolve(ok(filePreview({ rowCount: { value: 1000, exact: false } }))),
  });
  const store = createAppStore(api);
  await store.getState().openSample();
  return { store, emit };
}

describe('columns that begin later in the file', () => {
  it('are added to the table and the plan, with their types', async () => {
    const { store, emit } = await opened();
    emit('fileCounted', counted);
    const { file, plan, suggestion } = store.getState();
    const names = ['user_id', 'ordered at', 'total', 'coupon', 'items'];
    expect(file).toMatchObject({ laterColumns: 2, preview: { columns: names, rowCount: { exact: true } } });
    expect(plan?.columns).toEqual(names);
    expect(plan?.fields).toContainEqual({
      from: { kind: 'column', column: 4 },
      target: { kind: 'properties', path: ['items'] },
      type: 'json',
    });
    expect(suggestion?.reasons).toHaveLength(5);
  });

  it('leave what is decided, also when it is undone', async () => {
    const { store, emit } = await opened();
    const before = store.getState().plan;
    store.getState().editPlan((plan) => ({ ...plan, fields: [] }));
    emit('fileCounted', counted);
    expect(store.getState().plan?.fields.map(({ from }) => from)).toEqual([
      { kind: 'column', column: 3 },
      { kind: 'column', column: 4 },
    ]);
    store.getState().undoEdit();
    expect(store.getState().plan?.fields.slice(0, before?.fields.length)).toEqual(before?.fields);
    expect(store.getState().plan?.columns).toHaveLength(5);
  });

  it('come too late once rows are sent', async () => {
    const { api, emit } = fakeApi();
    const store = await readyStore(api);
    await store.getState().startImport();
    expect(store.getState().run).not.toBeNull();
    const { plan } = store.getState();
    emit('fileCounted', counted);
    expect(store.getState().plan).toBe(plan);
    expect(store.getState().file).toMatchObject({ preview: { rowCount: { value: 2000, exact: true } } });
  });

  it('are forgotten with the file', async () => {
    const { store, emit } = await opened();
    emit('fileCounted', counted);
    await store.getState().openSample();
    expect(store.getState().file).not.toHaveProperty('laterColumns');
  });
});
