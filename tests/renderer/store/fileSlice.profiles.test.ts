import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/store';
import type { ColumnProfile } from '../../../shared/model/csv';
import { fakeApi } from '../../support/fakeApi';

describe('what more rows say about the columns', () => {
  const profile: ColumnProfile = { rows: 9000, filled: 8000, samples: ['x'], distinct: 1, shape: 'text' };

  async function openFirst() {
    const { api, emit } = fakeApi();
    const store = createAppStore(api);
    await store.getState().openSample();
    const { plan, suggestion } = store.getState();
    const profiles = () => {
      const { file } = store.getState();
      return file.kind === 'open' ? file.preview.profiles : [];
    };
    return { store, emit, profiles, plan, suggestion };
  }

  it('is shown, and changes neither what was suggested nor what was decided', async () => {
    const { store, emit, profiles, plan, suggestion } = await openFirst();
    const refined = profiles().map(() => profile);
    emit('fileProfiled', { token: 't1', reading: 1, profiles: refined });
    expect(profiles()).toEqual(refined);
    expect(store.getState().plan).toBe(plan);
    expect(store.getState().suggestion).toBe(suggestion);
  });

  it.each([
    ['another file', { token: 'other', reading: 1 }],
    ['a reading that was left behind', { token: 't1', reading: 0 }],
  ])('of %s is not ours', async (_what, of) => {
    const { emit, profiles } = await openFirst();
    const before = profiles();
    emit('fileProfiled', { ...of, profiles: before.map(() => profile) });
    expect(profiles()).toBe(before);
  });

  it('leaves columns that begin later in the file, and that they were found', async () => {
    const { store, emit, profiles } = await openFirst();
    const [first, ...others] = profiles();
    const columns = [{ name: 'coupon' }];
    emit('fileCounted', { token: 't1', reading: 1, rows: 9000, done: true, warnings: [], columns });
    const coupon = profiles().at(-1);
    emit('fileProfiled', { token: 't1', reading: 1, profiles: [first, ...others].map(() => profile) });
    expect(profiles()).toEqual([profile, ...others.map(() => profile), coupon]);
    expect(store.getState().file).toMatchObject({ laterColumns: 1 });
  });
});
