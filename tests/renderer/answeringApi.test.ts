import { describe, expect, it } from 'vitest';
import { answeringApi } from '../../renderer/answeringApi';
import { isSending } from '../../renderer/store/sendSlice';
import { createAppStore } from '../../renderer/store/store';
import { requestChannels } from '../../shared/ipc/channels';
import { fail } from '../../shared/model/failure';
import { fakeApi } from '../support/fakeApi';
import { readyStore } from '../support/readyStore';

const refuse = () => Promise.reject(new Error("Error invoking remote method 'x': Refused"));
const requests = Object.keys(requestChannels);
const refusing = Object.fromEntries(requests.map((name) => [name, refuse]));

describe('a request that is refused', () => {
  it.each(requests)('%s: is answered with a failure that names it', async (name) => {
    const api = answeringApi(fakeApi(refusing).api);
    const ask: unknown = Reflect.get(api, name);
    if (typeof ask !== 'function') throw new Error(`no ${name}`);
    expect(await Reflect.apply(ask, api, [{}])).toEqual(fail('unexpected', {}, name));
  });

  it('leaves no check waiting for ever', async () => {
    const store = await readyStore(fakeApi({ startCheck: refuse }).api);
    await store.getState().startCheck();
    expect(store.getState().check?.failure).toEqual(fail('unexpected', {}, 'startCheck').failure);
  });

  it('leaves no import sending for ever', async () => {
    const store = await readyStore(fakeApi({ startImport: refuse }).api);
    await store.getState().startImport();
    expect(store.getState().run?.failure).toEqual(fail('unexpected', {}, 'startImport').failure);
    expect(isSending(store.getState())).toBe(false);
  });

  it('leaves no file opening for ever', async () => {
    const store = createAppStore(fakeApi({ openFile: refuse }).api);
    await store.getState().openSample();
    expect(store.getState().file).toMatchObject({ kind: 'failed', failure: { detail: 'openFile' } });
  });

  it('does not keep the window from starting', async () => {
    const store = createAppStore(fakeApi(refusing).api);
    await store.getState().start();
    expect(store.getState().info).toBeNull();
  });
});

it('what is answered stays as it is', async () => {
  const { api } = fakeApi({ startImport: () => Promise.resolve(fail('writeKeyMissing')) });
  expect(await answeringApi(api).getSettings({})).toEqual(await api.getSettings({}));
  const store = await readyStore(api);
  await store.getState().startImport();
  expect(store.getState().run?.failure?.code).toBe('writeKeyMissing');
});
