import { describe, expect, it, vi } from 'vitest';
import { isSending } from '../../../renderer/store/sendSlice';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok, type Result } from '../../../shared/model/failure';
import type { Source } from '../../../shared/model/source';
import { fakeApi } from '../../support/fakeApi';
import { readyStore } from '../../support/readyStore';
import { checkReport, importProgress } from '../../support/reports';

const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};
const newSource = { name: 'Shop', endpoint: shop.endpoint, writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };

describe('sources', () => {
  it('chooses the one that was added, which is known without its key', async () => {
    const store = await readyStore(fakeApi({ addSource: () => Promise.resolve(ok(shop)) }).api);
    await store.getState().addSource(newSource);
    expect(store.getState().sources).toEqual([shop]);
    expect(store.getState().receiver).toEqual({ kind: 'source', sourceId: 'shop' });
    expect(JSON.stringify(store.getState())).not.toContain(newSource.writeKey);
  });

  it('hands back why one could not be added, and changes nothing', async () => {
    const store = await readyStore(fakeApi({ addSource: () => Promise.resolve(fail('writeKeySpaces')) }).api);
    expect(await store.getState().addSource(newSource)).toEqual(fail('writeKeySpaces'));
    expect(store.getState().sources).toEqual([]);
    expect(store.getState().receiver).toEqual({ kind: 'practice' });
  });

  it('goes back to practice when the chosen one is removed', async () => {
    const { api } = fakeApi({ listSources: () => Promise.resolve(ok([shop, { ...shop, id: 'other' }])) });
    const store = await readyStore(api);
    store.getState().chooseReceiver({ kind: 'source', sourceId: 'shop' });
    await store.getState().removeSource('other');
    expect(store.getState().receiver).toEqual({ kind: 'source', sourceId: 'shop' });
    await store.getState().removeSource('shop');
    expect(store.getState()).toMatchObject({ sources: [], receiver: { kind: 'practice' } });
  });

  it('keeps the list when removing fails', async () => {
    const { api } = fakeApi({
      listSources: () => Promise.resolve(ok([shop])),
      removeSource: () => Promise.resolve(fail('sourceUnknown')),
    });
    const store = await readyStore(api);
    await store.getState().removeSource('shop');
    expect(store.getState().sources).toEqual([shop]);
  });
});

describe('starting an import', () => {
  it('says what a finished check expects', async () => {
    const startImport = vi.fn(fakeApi().api.startImport);
    const { api, emit } = fakeApi({ startImport });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport());
    await store.getState().startImport();
    expect(startImport).toHaveBeenCalledExactlyOnceWith({
      token: 't1',
      plan: store.getState().plan,
      receiver: { kind: 'practice' },
      expected: { rows: 2000, events: 1970 },
    });
    expect(store.getState().run).toMatchObject({ importId: 'i1', progress: null, failure: null });
  });

  it('expects the rows that were counted, and no events, of a check that was stopped', async () => {
    const startImport = vi.fn(fakeApi().api.startImport);
    const { api, emit } = fakeApi({ startImport });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport({ state: 'stopped' }));
    await store.getState().startImport();
    expect(startImport.mock.calls[0]?.[0].expected).toEqual({ rows: 2 });
    const { file } = store.getState();
    if (file.kind !== 'open') throw new Error('No file is open.');
    const rowCount = { value: 1900, exact: false };
    store.setState({ file: { kind: 'open', preview: { ...file.preview, rowCount } }, run: null });
    await store.getState().startImport();
    expect(startImport.mock.calls[1]?.[0]).not.toHaveProperty('expected');
  });

  it('keeps why it could not start', async () => {
    const store = await readyStore(
      fakeApi({ startImport: () => Promise.resolve(fail('writeKeyMissing')) }).api,
    );
    await store.getState().startImport();
    expect(store.getState().run?.failure?.code).toBe('writeKeyMissing');
    expect(isSending(store.getState())).toBe(false);
  });

  it('keeps a snapshot that arrives before the answer with its id', async () => {
    let answer: (started: Result<{ importId: string }>) => void = () => undefined;
    const { api, emit } = fakeApi({ startImport: () => new Promise((resolve) => (answer = resolve)) });
    const store = await readyStore(api);
    const started = store.getState().startImport();
    expect(isSending(store.getState())).toBe(true);
    emit('importProgress', importProgress());
    answer(ok({ importId: 'i1' }));
    await started;
    expect(store.getState().run?.progress).toEqual(importProgress());
  });

  it('does nothing without a file', async () => {
    const store = createAppStore(fakeApi().api);
    await store.getState().startImport();
    await store.getState().stopImport();
    await store.getState().continueImport();
    expect(store.getState().run).toBeNull();
    expect(await store.getState().saveNotSent()).toEqual(ok(null));
  });
});

describe('an import that runs', () => {
  it('takes snapshots of its own id alone', async () => {
    const { api, emit } = fakeApi();
    const store = await readyStore(api);
    emit('importProgress', importProgress());
    expect(store.getState().run).toBeNull();
    await store.getState().startImport();
    emit('importProgress', importProgress({ importId: 'earlier' }));
    expect(store.getState().run?.progress).toBeNull();
    emit('importProgress', importProgress());
    expect(store.getState().run?.progress).toEqual(importProgress());
  });

  it.each([
    ['starting', true],
    ['sending', true],
    ['waiting', true],
    ['stopping', true],
    ['finished', false],
    ['stopped', false],
    ['failed', false],
    ['interrupted', false],
  ] as const)('is under way while %s: %s', async (state, underWay) => {
    const { api, emit } = fakeApi();
    const store = await readyStore(api);
    await store.getState().startImport();
    emit('importProgress', importProgress({ state }));
    expect(isSending(store.getState())).toBe(underWay);
  });

  it('stops, continues and saves by its id', async () => {
    const stopImport = vi.fn(fakeApi().api.stopImport);
    const continueImport = vi.fn(fakeApi().api.continueImport);
    const saveNotSent = vi.fn(fakeApi().api.saveNotSent);
    const store = await readyStore(fakeApi({ stopImport, continueImport, saveNotSent }).api);
    await store.getState().startImport();
    await store.getState().stopImport();
    await store.getState().continueImport();
    expect(await store.getState().saveNotSent()).toEqual(ok({ name: 'not-sent.csv', rows: 2 }));
    for (const asked of [stopImport, continueImport, saveNotSent]) {
      expect(asked).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
    }
  });

  it('keeps the snapshots that arrive while it is asked to continue', async () => {
    let answer: (continued: Result<Record<string, never>>) => void = () => undefined;
    const continueImport = () => new Promise<Result<Record<string, never>>>((resolve) => (answer = resolve));
    const { api, emit } = fakeApi({ continueImport });
    const store = await readyStore(api);
    await store.getState().startImport();
    emit('importProgress', importProgress({ state: 'stopped' }));
    const continued = store.getState().continueImport();
    emit('importProgress', importProgress({ state: 'starting' }));
    answer(ok({}));
    await continued;
    expect(store.getState().run?.progress?.state).toBe('starting');
  });

  it('keeps why it could not continue, until it can', async () => {
    let result: Result<Record<string, never>> = fail('fileChanged', { name: 'orders.csv' });
    const { api, emit } = fakeApi({ continueImport: () => Promise.resolve(result) });
    const store = await readyStore(api);
    await store.getState().startImport();
    emit('importProgress', importProgress({ state: 'stopped' }));
    await store.getState().continueImport();
    expect(store.getState().run).toMatchObject({
      failure: { code: 'fileChanged' },
      progress: { state: 'stopped' },
    });
    result = ok({});
    await store.getState().continueImport();
    expect(store.getState().run?.failure).toBeNull();
  });

  it('leaves its result for another sending of the same file', async () => {
    const { api, emit } = fakeApi();
    const store = await readyStore(api);
    await store.getState().startImport();
    emit('importProgress', importProgress({ state: 'finished' }));
    store.getState().leaveResult();
    expect(store.getState()).toMatchObject({ run: null, file: { kind: 'open' } });
  });
});
