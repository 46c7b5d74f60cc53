import { expect, it, vi } from 'vitest';
import { keepDraft } from '../../../renderer/store/keepDraft';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok } from '../../../shared/model/failure';
import type { Api } from '../../../renderer/api';
import { fakeApi, filePreview } from '../../support/fakeApi';
import { readyPlan } from '../../support/readyStore';
import { importProgress } from '../../support/reports';

async function create(overrides: Partial<Api> = {}) {
  const asked: string[] = [];
  const saveDraft = vi.fn<Api['saveDraft']>(() => {
    asked.push('save');
    return Promise.resolve(ok({}));
  });
  const discardDraft = vi.fn(fakeApi().api.discardDraft);
  const closeFile: Api['closeFile'] = () => {
    asked.push('close');
    return Promise.resolve(ok({}));
  };
  const fake = fakeApi({ saveDraft, discardDraft, closeFile, ...overrides });
  const store = createAppStore(fake.api);
  const due = new Set<() => void>();
  const flush = keepDraft(store, fake.api, {
    later: (_milliseconds, action) => {
      due.add(action);
      return () => due.delete(action);
    },
  });
  const rest = () => {
    for (const action of due) action();
    due.clear();
  };
  await store.getState().start();
  await store.getState().openSample();
  return { store, state: store.getState, rest, flush, saveDraft, discardDraft, asked, due, emit: fake.emit };
}

it('keeps what was kept before until something is decided', async () => {
  const { state, rest, saveDraft } = await create();
  rest();
  expect(saveDraft).not.toHaveBeenCalled();
  state().showStep('map');
  rest();
  expect(saveDraft).toHaveBeenCalledExactlyOnceWith({
    token: 't1',
    step: 'map',
    plan: state().plan,
    receiver: { kind: 'practice' },
    retryAs: 'first',
  });
});

it('a correction of how the file is read is a decision', async () => {
  const { state, rest, saveDraft } = await create();
  await state().readAs({ dialect: { ...filePreview().dialect, delimiter: ';' } });
  rest();
  expect(saveDraft.mock.lastCall?.[0].plan.dialect).toMatchObject({ delimiter: ';' });
});

it('writes once for many changes in a row, and nothing where nothing has changed', async () => {
  const { state, rest, saveDraft, due } = await create();
  state().showStep('map');
  state().editPlan(() => readyPlan());
  state().chooseReceiver({ kind: 'source', sourceId: 's1' });
  expect(due.size).toBe(1);
  rest();
  expect(saveDraft).toHaveBeenCalledOnce();
  expect(saveDraft.mock.lastCall?.[0]).toMatchObject({
    plan: readyPlan(),
    receiver: { kind: 'source', sourceId: 's1' },
  });
  state().showRow(1);
  state().showPage('settings');
  expect(due.size).toBe(0);
  state().undoEdit();
  rest();
  expect(saveDraft).toHaveBeenCalledTimes(2);
});

it('writes before the file is closed, and when the window goes away', async () => {
  const { state, flush, asked, due } = await create();
  state().showStep('map');
  state().closeFile();
  expect(asked).toEqual(['save', 'close']);
  expect(due.size).toBe(0);
  await state().openSample();
  state().showStep('map');
  flush();
  expect(asked).toEqual(['save', 'close', 'save']);
  flush();
  expect(asked).toHaveLength(3);
});

it('never answers by itself what is asked about the file', async () => {
  const { dialect } = filePreview();
  const options = [
    { dialect, example: 'é' },
    { dialect, example: 'Ã' },
  ];
  const openFile = () => Promise.resolve(ok(filePreview({ doubt: { kind: 'encoding', options } })));
  const { state, due } = await create({ openFile });
  state().editPlan(() => readyPlan());
  expect(due.size).toBe(0);
});

it('an import that has begun leaves nothing to go on with, until something else is decided', async () => {
  const { state, rest, saveDraft, discardDraft, emit } = await create();
  state().editPlan(() => readyPlan());
  rest();
  await state().startImport();
  expect(discardDraft).toHaveBeenCalledOnce();
  emit('importProgress', importProgress({ state: 'finished' }));
  state().leaveResult();
  state().showStep('send');
  rest();
  expect(discardDraft).toHaveBeenCalledOnce();
  expect(saveDraft).toHaveBeenCalledOnce();
  state().editPlan(() => readyPlan({ calls: { by: 'row', types: ['identify'] } }));
  rest();
  expect(saveDraft).toHaveBeenCalledTimes(2);
});

it('is kept when the import could not begin', async () => {
  const { state, discardDraft } = await create({
    startImport: () => Promise.resolve(fail('writeKeyMissing')),
  });
  state().editPlan(() => readyPlan());
  await state().startImport();
  expect(discardDraft).not.toHaveBeenCalled();
});
