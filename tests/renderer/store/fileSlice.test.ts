import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../renderer/api';
import { createAppStore, type Store } from '../../../renderer/store/store';
import { pasteLimit } from '../../../shared/ipc/contract';
import type { FilePreview } from '../../../shared/model/csv';
import { fail, ok, type Result } from '../../../shared/model/failure';
import { fakeApi, filePreview } from '../../support/fakeApi';

function storeWith(overrides: Partial<Api> = {}) {
  const { api, emit } = fakeApi(overrides);
  return { store: createAppStore(api), emit };
}

/** An answer that the test gives when it wants to. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

function openName(store: Store): string | undefined {
  const { file } = store.getState();
  return file.kind === 'open' ? file.preview.name : undefined;
}

const orders = new File(['a,b'], 'orders.csv');

describe('opening a file', () => {
  it.each([
    ['chosen', (store: Store) => store.getState().chooseFile()],
    ['dropped', (store: Store) => store.getState().dropFile(orders)],
    ['pasted', (store: Store) => store.getState().pasteRows('a\tb\n1\t2')],
    ['the sample', (store: Store) => store.getState().openSample()],
  ])('%s: has a preview and a plan of its columns', async (_way, open) => {
    const { store } = storeWith();
    await open(store);
    expect(openName(store)).toBe('orders.csv');
    expect(store.getState().plan?.columns).toEqual(['user_id', 'ordered at', 'total']);
    expect(store.getState().step).toBe('file');
  });

  it('says which file is being opened meanwhile', async () => {
    const opened = later<Result<FilePreview>>();
    const { store } = storeWith({ openFile: () => opened.promise });
    const opening = store.getState().dropFile(orders);
    expect(store.getState().file).toEqual({ kind: 'opening', name: 'orders.csv' });
    opened.give(ok(filePreview()));
    await opening;
    expect(openName(store)).toBe('orders.csv');
  });

  it('stays as it was when the dialog is closed without a choice', async () => {
    const { store } = storeWith({ chooseFiles: () => Promise.resolve(ok(null)) });
    await store.getState().chooseFile();
    expect(store.getState().file).toEqual({ kind: 'none' });
  });

  it('fails with the name of the file, which the engine does not know', async () => {
    const { store } = storeWith({ openFile: () => Promise.resolve(fail('fileIsPdf')) });
    await store.getState().dropFile(new File(['%PDF'], 'report.pdf'));
    expect(store.getState().file).toEqual({
      kind: 'failed',
      name: 'report.pdf',
      failure: { code: 'fileIsPdf', params: { name: 'report.pdf' } },
    });
  });

  it('fails when the computer does not give the file', async () => {
    const { store } = storeWith({
      grantFile: () => Promise.resolve(fail('fileLocked', { name: 'orders.csv' })),
    });
    await store.getState().dropFile(orders);
    expect(store.getState().file).toMatchObject({ kind: 'failed', failure: { code: 'fileLocked' } });
  });

  it('refuses too much to paste before it leaves the window', async () => {
    const pasteRows = vi.fn(fakeApi().api.pasteRows);
    const { store } = storeWith({ pasteRows });
    await store.getState().pasteRows('x'.repeat(pasteLimit + 1));
    expect(store.getState().file).toMatchObject({ kind: 'failed', failure: { code: 'pasteTooLong' } });
    expect(pasteRows).not.toHaveBeenCalled();
  });
});

describe('a second file while the first still opens', () => {
  it.each([
    ['before it was granted', 0],
    ['while it was read', 1],
  ])('wins, and the first is closed (%s)', async (_when, opensBefore) => {
    const first = later<Result<FilePreview>>();
    const closeFile = vi.fn(fakeApi().api.closeFile);
    const openFile = vi.fn<Api['openFile']>(({ token }) =>
      token === 'slow.csv' ? first.promise : Promise.resolve(ok(filePreview({ token, name: token }))),
    );
    const { store } = storeWith({
      closeFile,
      openFile,
      grantFile: (file) => Promise.resolve(ok({ token: file.name, name: file.name })),
    });
    const slow = store.getState().dropFile(new File([''], 'slow.csv'));
    if (opensBefore > 0)
      await vi.waitFor(() => {
        expect(openFile).toHaveBeenCalledTimes(opensBefore);
      });
    await store.getState().dropFile(new File([''], 'quick.csv'));
    first.give(ok(filePreview({ token: 'slow.csv', name: 'slow.csv' })));
    await slow;
    expect(openName(store)).toBe('quick.csv');
    expect(closeFile).toHaveBeenCalledExactlyOnceWith({ token: 'slow.csv' });
  });

  it('is not undone by a dialog that is closed later', async () => {
    const dialog = later<Result<null>>();
    const { store } = storeWith({ chooseFiles: () => dialog.promise });
    const choosing = store.getState().chooseFile();
    await store.getState().dropFile(orders);
    dialog.give(ok(null));
    await choosing;
    expect(openName(store)).toBe('orders.csv');
  });
});

describe('changing how the file is read', () => {
  const semicolon = { ...filePreview().dialect, delimiter: ';' };

  it('shows the table that it becomes, and suggests a plan anew', async () => {
    const { store } = storeWith({
      previewFile: ({ dialect = filePreview().dialect }) =>
        Promise.resolve(ok(filePreview({ dialect, columns: ['whole line'], rows: [] }))),
    });
    await store.getState().openSample();
    await store.getState().readAs({ dialect: semicolon });
    expect(store.getState().plan).toMatchObject({ columns: ['whole line'], dialect: semicolon });
  });

  it('keeps the table and says why when it cannot be read so', async () => {
    const { store } = storeWith({
      previewFile: () => Promise.resolve(fail('fileQuoteNeverClosed', { row: 7 })),
    });
    await store.getState().openSample();
    const before = store.getState().file;
    await store.getState().readAs({ dialect: semicolon });
    expect(store.getState().file).toBe(before);
    expect(store.getState().dialectFailure).toEqual({
      code: 'fileQuoteNeverClosed',
      params: { name: 'orders.csv', row: 7 },
    });
  });

  it('forgets why once it can be read again', async () => {
    const answers = [fail('fileChanged'), ok(filePreview())];
    const { store } = storeWith({
      previewFile: () => Promise.resolve(answers.shift() ?? fail('unexpected')),
    });
    await store.getState().openSample();
    await store.getState().readAs({ dialect: semicolon });
    await store.getState().readAs({ dialect: filePreview().dialect });
    expect(store.getState().dialectFailure).toBeNull();
  });

  it('ends with the last choice, whichever answer comes last', async () => {
    const slow = later<Result<FilePreview>>();
    const { store } = storeWith({
      previewFile: ({ dialect = filePreview().dialect }) =>
        dialect.delimiter === ';' ? slow.promise : Promise.resolve(ok(filePreview({ dialect }))),
    });
    await store.getState().openSample();
    const first = store.getState().readAs({ dialect: semicolon });
    await store.getState().readAs({ dialect: { ...semicolon, delimiter: '\t' } });
    slow.give(ok(filePreview({ dialect: semicolon })));
    await first;
    expect(store.getState().plan?.dialect.delimiter).toBe('\t');
  });

  it('does not bring back a file that was closed meanwhile', async () => {
    const slow = later<Result<FilePreview>>();
    const { store } = storeWith({ previewFile: () => slow.promise });
    await store.getState().openSample();
    const change = store.getState().readAs({ dialect: semicolon });
    store.getState().closeFile();
    slow.give(ok(filePreview({ dialect: semicolon })));
    await change;
    expect(store.getState().file).toEqual({ kind: 'none' });
  });

  it('is nothing without a file', async () => {
    const { store } = storeWith();
    await store.getState().readAs({ dialect: semicolon });
    expect(store.getState().file).toEqual({ kind: 'none' });
  });
});

describe('closing the file', () => {
  it('starts afresh and lets the engine let go of it', async () => {
    const closeFile = vi.fn(fakeApi().api.closeFile);
    const { store } = storeWith({ closeFile });
    await store.getState().openSample();
    store.getState().showStep('map');
    store.getState().closeFile();
    expect(closeFile).toHaveBeenCalledExactlyOnceWith({ token: 't1' });
    expect(store.getState()).toMatchObject({ file: { kind: 'none' }, plan: null, step: 'file' });
  });
});

describe('the count of rows', () => {
  const estimate = { rowCount: { value: 1000, exact: false } };

  async function openEstimated() {
    const { store, emit } = storeWith({ openFile: () => Promise.resolve(ok(filePreview(estimate))) });
    await store.getState().openSample();
    const rowCount = () => {
      const { file } = store.getState();
      return file.kind === 'open' ? file.preview.rowCount : undefined;
    };
    return { store, emit, rowCount };
  }

  it('never goes below the estimate while counting', async () => {
    const { emit, rowCount } = await openEstimated();
    emit('fileCounted', { token: 't1', reading: 1, rows: 400, done: false, warnings: [] });
    expect(rowCount()).toEqual({ value: 1000, exact: false });
    emit('fileCounted', { token: 't1', reading: 1, rows: 1400, done: false, warnings: [] });
    expect(rowCount()).toEqual({ value: 1400, exact: false });
  });

  it('is exact at the end, even if it is less than thought', async () => {
    const { emit, rowCount } = await openEstimated();
    emit('fileCounted', { token: 't1', reading: 1, rows: 990, done: true, warnings: [] });
    expect(rowCount()).toEqual({ value: 990, exact: true });
  });

  it('brings what rows after the first part have wrong', async () => {
    const { store, emit } = await openEstimated();
    const warnings = [{ kind: 'undecodable' as const, count: 2, examples: [700, 900] }];
    emit('fileCounted', { token: 't1', reading: 1, rows: 990, done: true, warnings });
    expect(store.getState().file).toMatchObject({ preview: { warnings } });
  });

  it.each([
    ['another file', { token: 'other', reading: 1 }],
    ['a reading that was left behind', { token: 't1', reading: 0 }],
  ])('of %s is not ours', async (_what, of) => {
    const { emit, rowCount } = await openEstimated();
    emit('fileCounted', { ...of, rows: 5, done: true, warnings: [] });
    expect(rowCount()).toEqual({ value: 1000, exact: false });
  });
});
