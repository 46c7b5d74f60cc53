import { expect, it, vi } from 'vitest';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok } from '../../../shared/model/failure';
import type { PastImport } from '../../../shared/model/history';
import { fakeApi } from '../../support/fakeApi';
import { finishedImport, pastImport } from '../../support/history';
import { readyPlan } from '../../support/readyStore';
import { importProgress } from '../../support/reports';

const details = {
  file: { name: 'orders.csv', size: 900 },
  plan: readyPlan(),
  receiver: { kind: 'source', sourceId: 's1' } as const,
  progress: importProgress({ state: 'stopped' }),
};

function create(overrides: Parameters<typeof fakeApi>[0] = {}, imports: PastImport[] = [pastImport()]) {
  const listImports = vi.fn(() => Promise.resolve(ok({ imports, others: [] })));
  const { api, emit } = fakeApi({
    listImports,
    importDetails: () => Promise.resolve(ok(details)),
    ...overrides,
  });
  return { store: createAppStore(api), emit, listImports };
}

it('shows the list, and keeps it when it cannot be read again', async () => {
  const { store, listImports } = create();
  await store.getState().refreshHistory();
  expect(store.getState().history?.imports).toEqual([pastImport()]);
  listImports.mockResolvedValueOnce(fail('engineCrashed'));
  await store.getState().refreshHistory();
  expect(store.getState()).toMatchObject({
    history: { imports: [pastImport()] },
    historyFailure: { code: 'engineCrashed' },
  });
  await store.getState().refreshHistory();
  expect(store.getState().historyFailure).toBeNull();
});

it('does not let an old answer overtake a newer one', async () => {
  const { store, listImports } = create();
  let answer: (value: ReturnType<typeof ok<{ imports: PastImport[]; others: never[] }>>) => void = () =>
    undefined;
  listImports.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const first = store.getState().refreshHistory();
  await store.getState().refreshHistory();
  answer(ok({ imports: [], others: [] }));
  await first;
  expect(store.getState().history?.imports).toHaveLength(1);
});

it('the import that sends has its newest numbers in the list, and a new one appears', async () => {
  const { store, emit, listImports } = create();
  emit('importProgress', importProgress());
  expect(listImports).not.toHaveBeenCalled();
  await store.getState().refreshHistory();
  const { rows, events } = importProgress();
  emit('importProgress', importProgress());
  expect(store.getState().history?.imports[0]).toMatchObject({ state: 'sending', rows, events });
  emit('importProgress', importProgress({ importId: 'i2', state: 'starting' }));
  expect(listImports).toHaveBeenCalledOnce();
  emit('importProgress', importProgress({ importId: 'i2' }));
  expect(listImports).toHaveBeenCalledTimes(2);
});

it('what was deleted meanwhile stays deleted', async () => {
  const deleted = finishedImport({ data: 'deleted' });
  const { store, emit } = create({}, [deleted]);
  await store.getState().refreshHistory();
  emit('importProgress', importProgress());
  expect(store.getState().history?.imports).toEqual([deleted]);
});

it('continuing shows the import where imports are sent, and goes on with it there', async () => {
  const continueImport = vi.fn(() => Promise.resolve(ok({})));
  const { store } = create({ continueImport });
  store.getState().showPage('history');
  expect(await store.getState().continuePast('i1')).toEqual(ok(null));
  expect(store.getState()).toMatchObject({
    page: 'import',
    step: 'send',
    run: {
      importId: 'i1',
      file: details.file,
      plan: details.plan,
      receiver: details.receiver,
      failure: null,
    },
  });
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
});

it('retrying says so', async () => {
  const continueImport = vi.fn(() => Promise.resolve(ok({})));
  const { store } = create({ continueImport });
  await store.getState().continuePast('i1', { refused: 'retry' });
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1', choices: { refused: 'retry' } });
});

it('what stands in the way of continuing is asked where imports are sent', async () => {
  const { store } = create({ continueImport: () => Promise.resolve(fail('writeKeyMissing')) });
  expect(await store.getState().continuePast('i1')).toEqual(ok(null));
  expect(store.getState()).toMatchObject({ page: 'import', run: { failure: { code: 'writeKeyMissing' } } });
});

it('an import that cannot be read, or while another sends, changes nothing', async () => {
  const { store, emit } = create({ importDetails: () => Promise.resolve(fail('importDamaged')) });
  expect(await store.getState().continuePast('i1')).toEqual(fail('importDamaged'));
  expect(store.getState().run).toBeNull();
  const sending = create({
    currentImport: () => Promise.resolve(ok({ ...details, progress: importProgress({ importId: 'i2' }) })),
  });
  await sending.store.getState().restoreImport();
  emit('importProgress', importProgress());
  expect(await sending.store.getState().continuePast('i1')).toEqual(fail('importRunning'));
  expect(sending.store.getState().run?.importId).toBe('i2');
});

it('deleted data is gone from everything that showed it', async () => {
  const { store, listImports } = create();
  await store.getState().continuePast('i1');
  await store.getState().showPast('i1');
  expect(store.getState().shownImport?.details).toEqual(details);
  await store.getState().deletePast('i1');
  expect(store.getState()).toMatchObject({ run: null, shownImport: { details: null } });
  expect(listImports).toHaveBeenCalledOnce();
});

it('data that could not be deleted is still shown', async () => {
  const { store } = create({ deleteImport: () => Promise.resolve(fail('importInUse')) });
  await store.getState().showPast('i1');
  expect(await store.getState().deletePast('i1')).toEqual(fail('importInUse'));
  expect(store.getState().shownImport?.details).toEqual(details);
});

it('details that come too late are not shown beside another import', async () => {
  let answer: (value: ReturnType<typeof fail>) => void = () => undefined;
  const importDetails = vi.fn(() => Promise.resolve(ok(details)));
  const { store } = create({ importDetails });
  importDetails.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const late = store.getState().showPast('i1');
  await store.getState().showPast('i2');
  answer(fail('importDamaged'));
  await late;
  expect(store.getState().shownImport).toMatchObject({ importId: 'i2', failure: null, details });
  await store.getState().showPast(null);
  expect(store.getState().shownImport).toBeNull();
});

it('an import whose data was deleted needs no words about it besides its own', async () => {
  const { store } = create({ importDetails: () => Promise.resolve(fail('importDeleted')) });
  await store.getState().showPast('i1');
  expect(store.getState().shownImport).toEqual({ importId: 'i1', details: null, failure: null });
});
