import type { Api } from '../../renderer/api';
import { createAppStore, type Store } from '../../renderer/store/store';
import type { Plan } from '../../shared/model/plan';
import { fakeApi, filePreview } from './fakeApi';

/** A plan that says all that it has to say about the file of {@link filePreview}. */
export function readyPlan(changes: Partial<Plan> = {}): Plan {
  const { dialect, columns } = filePreview();
  return {
    version: 1,
    dialect,
    columns,
    calls: { by: 'row', types: ['track'] },
    fields: [
      { from: { kind: 'column', column: 0 }, target: { kind: 'userId' }, type: 'text' },
      { from: { kind: 'column', column: 1 }, target: { kind: 'timestamp' }, type: 'text' },
      {
        from: { kind: 'column', column: 2 },
        target: { kind: 'properties', path: ['total'] },
        type: 'number',
      },
      {
        from: { kind: 'constant', value: 'Order Completed' },
        target: { kind: 'event' },
        type: 'text',
      },
    ],
    time: { zone: 'UTC', whenMissing: 'invalid' },
    destinations: { kind: 'all' },
    ...changes,
  };
}

/** A store with a file open and a plan that can be checked and sent. */
export async function readyStore(api: Api = fakeApi().api, plan: Plan = readyPlan()): Promise<Store> {
  const store = createAppStore(api);
  await store.getState().start();
  await store.getState().openSample();
  store.getState().editPlan(() => plan);
  return store;
}
