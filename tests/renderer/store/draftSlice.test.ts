import { expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { createAppStore } from '../../../renderer/store/store';
import type { Draft } from '../../../shared/model/draft';
import { fail, ok } from '../../../shared/model/failure';
import type { OpenedPreview } from '../../../shared/model/openedFile';
import { fakeApi, filePreview } from '../../support/fakeApi';
import { readyPlan } from '../../support/readyStore';

const offered = { name: 'orders.csv', step: 'check', savedAt: '2026-11-24T10:00:00.000Z' } as const;
const draft: Draft = {
  step: 'check',
  plan: readyPlan({ destinations: { kind: 'only', names: ['Mixpanel'] } }),
  receiver: { kind: 'source', sourceId: 's1' },
  retryAs: 'first',
};

interface Reopened {
  readonly draft?: Partial<Draft>;
  readonly preview?: Partial<OpenedPreview>;
  readonly changed?: boolean;
}

async function create({ draft: other, preview, changed = false }: Reopened = {}, api: Partial<Api> = {}) {
  const opened = { draft: { ...draft, ...other }, preview: filePreview(preview), changed };
  const { emit, ...fake } = fakeApi({
    getDraft: () => Promise.resolve(ok(offered)),
    openDraft: () => Promise.resolve(ok(opened)),
    listSources: () =>
      Promise.resolve(
        ok([
          {
            id: 's1',
            name: 'Shop',
            endpoint: { kind: 'segment', region: 'us' },
            maskedKey: 'abcd****wxyz',
            kept: 'system',
          },
        ]),
      ),
    ...api,
  });
  const store = createAppStore(fake.api);
  await store.getState().start();
  await store.getState().refreshDraft();
  return { state: store.getState, emit };
}

it('goes on where the person was, with all that was decided', async () => {
  const { state } = await create();
  expect(state().draft).toEqual(offered);
  await state().continueDraft();
  expect(state()).toMatchObject({ step: 'check', plan: draft.plan, receiver: draft.receiver, setUp: null });
  expect(state().suggestion?.plan.calls).toEqual(draft.plan.calls);
  expect(state().planHistory.past).toEqual([]);
});

it('looks first at a file that was changed, and keeps the mapping where its columns are the same', async () => {
  const { state } = await create({ changed: true });
  await state().continueDraft();
  expect(state()).toMatchObject({ step: 'file', plan: draft.plan, file: { continued: 'changed' } });
});

it('follows the columns by their names where they are no longer the same', async () => {
  const columns = ['ordered_at', 'user_id', 'note'];
  const { state } = await create({ changed: true, preview: { columns } });
  await state().continueDraft();
  expect(state()).toMatchObject({ step: 'file', setUp: { from: 'orders.csv' } });
  expect(state().plan).toMatchObject({ columns, destinations: draft.plan.destinations });
  expect(state().plan?.fields.map(({ target }) => target.kind)).toEqual(['userId', 'timestamp', 'event']);
});

it('knows columns that begin later in the file before it has been read again', async () => {
  const dialect = { ...filePreview().dialect, layout: { kind: 'jsonLines' } } as const;
  const columns = [...draft.plan.columns, 'coupon'];
  const { state, emit } = await create({
    preview: { dialect },
    draft: { plan: { ...draft.plan, dialect, columns } },
  });
  await state().continueDraft();
  expect(state()).toMatchObject({ step: 'check', plan: { columns }, file: { preview: { columns } } });
  const later = [{ name: 'coupon', type: 'number' } as const];
  emit('fileCounted', { token: 't1', reading: 1, rows: 2, done: true, warnings: [], columns: later });
  expect(state()).toMatchObject({ plan: { columns }, file: { preview: { columns } } });
  const { file } = state();
  expect(file.kind === 'open' && file.preview.profiles[3]?.type).toBe('number');
});

it('goes to the mapping where the plan lacks something, and to practice where the source was removed', async () => {
  const fields = draft.plan.fields.slice(1);
  const { state } = await create({
    draft: { plan: { ...draft.plan, fields }, receiver: { kind: 'source', sourceId: 'gone' } },
  });
  await state().continueDraft();
  expect(state()).toMatchObject({ step: 'map', receiver: { kind: 'practice' } });
});

it('says why its file cannot be opened, and takes it from another place', async () => {
  const openDraft = vi.fn<Api['openDraft']>(({ token }) =>
    Promise.resolve(
      token === undefined ? fail('fileMissing') : ok({ draft, preview: filePreview(), changed: false }),
    ),
  );
  const { state } = await create({}, { openDraft });
  await state().continueDraft();
  expect(state()).toMatchObject({
    file: { kind: 'none' },
    draft: offered,
    draftFailure: { code: 'fileMissing', params: { name: 'orders.csv' } },
  });
  await state().continueDraftWith();
  expect(openDraft).toHaveBeenLastCalledWith({ token: 't1' });
  expect(state()).toMatchObject({ file: { kind: 'open' }, step: 'check', draftFailure: null });
});

it('stays as it is when no file is chosen, and says why one could not be', async () => {
  const { state } = await create({}, { chooseFile: () => Promise.resolve(ok(null)) });
  await state().continueDraftWith();
  expect(state()).toMatchObject({ file: { kind: 'none' }, draftFailure: null });
  const locked = await create({}, { chooseFile: () => Promise.resolve(fail('fileLocked')) });
  await locked.state().continueDraftWith();
  expect(locked.state().draftFailure).toMatchObject({ code: 'fileLocked' });
});

it('closes a file that opened after something else was opened', async () => {
  const closeFile = vi.fn(fakeApi().api.closeFile);
  const { state } = await create({ preview: { token: 'late' } }, { closeFile });
  const going = state().continueDraft();
  state().closeFile();
  await going;
  expect(closeFile).toHaveBeenCalledExactlyOnceWith({ token: 'late' });
  expect(state().file.kind).toBe('none');
});

it('is forgotten when it is discarded', async () => {
  const discardDraft = vi.fn(fakeApi().api.discardDraft);
  const { state } = await create({}, { discardDraft });
  await state().discardDraft();
  expect(discardDraft).toHaveBeenCalledOnce();
  expect(state().draft).toBeNull();
  await state().continueDraft();
  expect(state().file.kind).toBe('none');
});
