import { describe, expect, it, vi } from 'vitest';
import { currentReport, needsCheck } from '../../../renderer/store/checkSlice';
import { createAppStore, type Store } from '../../../renderer/store/store';
import { fail, ok, type Result } from '../../../shared/model/failure';
import { fakeApi } from '../../support/fakeApi';
import { readyPlan, readyStore } from '../../support/readyStore';
import { checkReport } from '../../support/reports';

type Started = Result<{ checkId: string }>;

/** Answers each start when the test says so. */
function heldStarts() {
  const answers: ((answer: Started) => void)[] = [];
  const startCheck = vi.fn(() => new Promise<Started>((resolve) => answers.push(resolve)));
  return { startCheck, answer: (index: number, checkId: string) => answers[index]?.(ok({ checkId })) };
}

describe('starting a check', () => {
  it('sends the plan as it is now, and keeps it beside the report', async () => {
    const startCheck = vi.fn(() => Promise.resolve(ok({ checkId: 'c1' })));
    const { api, emit } = fakeApi({ startCheck });
    const store = await readyStore(api);
    expect(needsCheck(store.getState())).toBe(true);

    await store.getState().startCheck();
    emit('checkProgress', checkReport());

    expect(startCheck).toHaveBeenCalledExactlyOnceWith({ token: 't1', plan: store.getState().plan });
    expect(currentReport(store.getState())).toEqual(checkReport());
    expect(needsCheck(store.getState())).toBe(false);
  });

  it('does nothing without a file', async () => {
    const startCheck = vi.fn(fakeApi().api.startCheck);
    const store = createAppStore(fakeApi({ startCheck }).api);
    await store.getState().startCheck();
    await store.getState().stopCheck();
    expect(startCheck).not.toHaveBeenCalled();
    expect(store.getState().check).toBeNull();
    expect(needsCheck(store.getState())).toBe(false);
  });

  it('keeps why it could not start', async () => {
    const { api } = fakeApi({ startCheck: () => Promise.resolve(fail('fileMissing', { name: 'a.csv' })) });
    const store = await readyStore(api);
    await store.getState().startCheck();
    expect(store.getState().check?.failure?.code).toBe('fileMissing');
    expect(currentReport(store.getState())).toBeNull();
  });

  it('keeps a snapshot that arrives before the answer with its id', async () => {
    const { startCheck, answer } = heldStarts();
    const { api, emit } = fakeApi({ startCheck });
    const store = await readyStore(api);
    const started = store.getState().startCheck();
    emit('checkProgress', checkReport({ checkId: 'c7' }));
    answer(0, 'c7');
    await started;
    expect(store.getState().check).toMatchObject({ checkId: 'c7', report: checkReport({ checkId: 'c7' }) });
  });

  it('shows nothing of a check that is not its own while it has no id', async () => {
    const { startCheck, answer } = heldStarts();
    const { api, emit } = fakeApi({ startCheck });
    const store = await readyStore(api);
    const started = store.getState().startCheck();
    emit('checkProgress', checkReport({ checkId: 'other' }));
    expect(currentReport(store.getState())).toBeNull();
    answer(0, 'c7');
    await started;
    emit('checkProgress', checkReport({ checkId: 'c7' }));
    emit('checkProgress', checkReport({ checkId: 'other', state: 'stopped' }));
    expect(currentReport(store.getState())).toEqual(checkReport({ checkId: 'c7' }));
  });

  it('drops an early snapshot that turns out to be of another check', async () => {
    const { startCheck, answer } = heldStarts();
    const { api, emit } = fakeApi({ startCheck });
    const store = await readyStore(api);
    const started = store.getState().startCheck();
    emit('checkProgress', checkReport({ checkId: 'other' }));
    answer(0, 'c7');
    await started;
    expect(store.getState().check).toMatchObject({ checkId: 'c7', report: null });
  });
});

describe('a plan that changes', () => {
  it('makes the check out of date', async () => {
    const { api, emit } = fakeApi();
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport());
    store.getState().editPlan((plan) => ({ ...plan, destinations: { kind: 'only', names: ['Mixpanel'] } }));
    expect(currentReport(store.getState())).toBeNull();
    expect(needsCheck(store.getState())).toBe(true);
  });

  it('stops the check that runs and hears no more of it', async () => {
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    let checks = 0;
    const startCheck = () => Promise.resolve(ok({ checkId: `c${String(++checks)}` }));
    const { api, emit } = fakeApi({ startCheck, stopCheck });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport({ state: 'running' }));
    store.getState().editPlan(() => readyPlan());
    const started = store.getState().startCheck();
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
    emit('checkProgress', checkReport({ checkId: 'c1', state: 'stopped' }));
    expect(currentReport(store.getState())).toBeNull();
    await started;
    emit('checkProgress', checkReport({ checkId: 'c1', state: 'stopped' }));
    expect(currentReport(store.getState())).toBeNull();
    emit('checkProgress', checkReport({ checkId: 'c2' }));
    expect(currentReport(store.getState())?.checkId).toBe('c2');
  });

  it('while a check is about to start, stops it and waits for the later one', async () => {
    const { startCheck, answer } = heldStarts();
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const { api, emit } = fakeApi({ startCheck, stopCheck });
    const store = await readyStore(api);
    const first = store.getState().startCheck();
    store.getState().editPlan(() => readyPlan());
    const second = store.getState().startCheck();
    answer(0, 'c1');
    await first;
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
    answer(1, 'c2');
    await second;
    emit('checkProgress', checkReport({ checkId: 'c2' }));
    expect(currentReport(store.getState())?.checkId).toBe('c2');
  });
});

describe('a check whose file is closed or read in another way', () => {
  const leaving: readonly [string, (store: Store) => unknown][] = [
    ['closed', (store) => store.getState().closeFile()],
    [
      'another separator',
      (store) => store.getState().readAs({ dialect: { ...readyPlan().dialect, delimiter: ';' } }),
    ],
  ];

  it.each(leaving)('%s: is stopped while it runs', async (_way, leave) => {
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const { api, emit } = fakeApi({ stopCheck });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport({ state: 'running' }));
    await leave(store);
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
    emit('checkProgress', checkReport({ state: 'running' }));
    expect(store.getState().check).toBeNull();
  });

  it.each(leaving)('%s: is stopped before its first snapshot too', async (_way, leave) => {
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const store = await readyStore(fakeApi({ stopCheck }).api);
    await store.getState().startCheck();
    await leave(store);
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
  });

  it.each(leaving)('%s: is stopped as soon as it has an id', async (_way, leave) => {
    const { startCheck, answer } = heldStarts();
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const store = await readyStore(fakeApi({ startCheck, stopCheck }).api);
    const started = store.getState().startCheck();
    await leave(store);
    answer(0, 'c7');
    await started;
    expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c7' });
    expect(store.getState().check).toBeNull();
  });

  it.each(leaving)('%s: has nothing to stop when it has ended', async (_way, leave) => {
    const stopCheck = vi.fn(fakeApi().api.stopCheck);
    const { api, emit } = fakeApi({ stopCheck });
    const store = await readyStore(api);
    await store.getState().startCheck();
    emit('checkProgress', checkReport());
    await leave(store);
    expect(stopCheck).not.toHaveBeenCalled();
  });
});

it('stops the check by its id, and its findings stay', async () => {
  const stopCheck = vi.fn(fakeApi().api.stopCheck);
  const { api, emit } = fakeApi({ stopCheck });
  const store = await readyStore(api);
  await store.getState().startCheck();
  await store.getState().stopCheck();
  emit('checkProgress', checkReport({ state: 'stopped' }));
  expect(stopCheck).toHaveBeenCalledExactlyOnceWith({ checkId: 'c1' });
  expect(currentReport(store.getState())?.rows.ready).toBe(1970);
});

it('ignores snapshots when nothing is checked', () => {
  const { api, emit } = fakeApi();
  const store = createAppStore(api);
  emit('checkProgress', checkReport());
  expect(store.getState().check).toBeNull();
});
