import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../../shared/model/failure';
import { answer, answers, askingImport, heading } from '../../../../support/askingImport';
import { fakeApi } from '../../../../support/fakeApi';

const clock = (direction: string) => fail('clockWrong', { seconds: 300, direction }).failure;
const doubt = fail('rowsInDoubt', { rows: 1240, since: '2026-05-03T10:00:00.000Z' }).failure;

describe('the clock', () => {
  it.each([
    ['ahead', "This computer's clock is 5 min ahead of Shop's"],
    ['behind', "This computer's clock is 5 min behind Shop's"],
  ])('is %s: nothing is sent before it is decided', async (direction, title) => {
    const { continueImport } = await askingImport(clock(direction));
    expect(heading()).toBe(title);
    expect(document.activeElement?.textContent).toBe(title);
    expect(screen.getByText('Nothing was sent yet.')).toBeDefined();
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('');
    expect(screen.getByText('There is a question before it can go on.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(screen.queryByRole('group', { name: /^Rows:/ })).toBeNull();
    expect(continueImport).not.toHaveBeenCalled();
  });

  it('is set right and tried again, or the other one is used', async () => {
    const { continueImport, ask } = await askingImport(clock('ahead'));
    await answer('Try again');
    expect(continueImport).toHaveBeenLastCalledWith({ importId: 'i1' });
    ask(clock('ahead'));
    await answer('Go on');
    expect(continueImport).toHaveBeenLastCalledWith({ importId: 'i1', choices: { wrongClock: 'goOn' } });
  });
});

describe('rows in doubt', () => {
  it('are not told to be unsent, whether or not any was accepted', async () => {
    await askingImport(doubt, {}, { rows: { ...noRows, read: 1300, inDoubt: 1240, notSent: 60 } });
    expect(screen.queryByText('Nothing was sent yet.')).toBeNull();
    expect(screen.getByText(/did not answer for everything in them, or refused a part of it/)).toBeDefined();
  });

  it('are sent again or left out, each with its price', async () => {
    const { continueImport } = await askingImport(doubt);
    expect(heading()).toBe('1,240 rows left on May 3, 2026 and may have arrived');
    const consequences = answers();
    expect(consequences['Send them again']).toContain('what did arrive will be there twice');
    expect(consequences['Leave them out']).toContain('what did not arrive will be missing');
    await answer('Leave 1,240 rows out');
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({
      importId: 'i1',
      choices: { rowsInDoubt: 'leave' },
    });
  });

  it('do not forget what was answered before, until it sends', async () => {
    const { continueImport, ask, progress } = await askingImport(clock('ahead'));
    await answer('Go on');
    progress({ state: 'starting' });
    ask(doubt);
    await answer('Send 1,240 rows');
    expect(continueImport).toHaveBeenLastCalledWith({
      importId: 'i1',
      choices: { wrongClock: 'goOn', rowsInDoubt: 'send' },
    });
    progress({ state: 'sending' });
    ask(clock('ahead'));
    await answer('Try again');
    expect(continueImport).toHaveBeenLastCalledWith({ importId: 'i1' });
  });
});

describe('the file', () => {
  const changed = fail('fileChanged', { name: 'orders.csv' }).failure;
  const missing = fail('fileMissing', { name: 'orders.csv' }).failure;

  it('is found elsewhere, and sending goes on with it', async () => {
    const closeFile = vi.fn(fakeApi().api.closeFile);
    const chooseFile = () => Promise.resolve(ok({ token: 't9', name: 'moved.csv' }));
    const { continueImport } = await askingImport(missing, { chooseFile, closeFile });
    expect(heading()).toBe('orders.csv is not where it was');
    await answer('Choose the file…');
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1', token: 't9' });
    expect(closeFile).toHaveBeenCalledExactlyOnceWith({ token: 't9' });
  });

  it('is not chosen: the question stays; it cannot be opened: that is told', async () => {
    let chosen: Awaited<ReturnType<ReturnType<typeof fakeApi>['api']['chooseFile']>> = ok(null);
    const { continueImport } = await askingImport(missing, { chooseFile: () => Promise.resolve(chosen) });
    await answer('Choose the file…');
    expect(heading()).toBe('orders.csv is not where it was');
    chosen = fail('fileLocked', { name: 'moved.csv' });
    await answer('Choose the file…');
    expect(screen.getByRole('alert').textContent).toContain('moved.csv is in use by another program.');
    expect(continueImport).not.toHaveBeenCalled();
  });

  it('is put back', async () => {
    const { continueImport } = await askingImport(missing);
    await answer('Try again');
    expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  });

  it('was changed: it is imported anew with the same set-up', async () => {
    const openFile = vi.fn(fakeApi().api.openFile);
    const { store } = await askingImport(changed, { openFile }, { rows: { ...someRows } });
    expect(screen.getByText(/nobody can tell which of its rows were sent/)).toBeDefined();
    expect(answers()['Import the changed file from its start']).toContain('would be there twice');
    expect(heading()).toBe('orders.csv is no longer what it was');
    const { plan } = store.getState();
    await answer('Start a new import');
    expect(openFile).toHaveBeenLastCalledWith({ token: 't1' });
    expect(store.getState()).toMatchObject({ run: null, step: 'file', file: { kind: 'open' }, plan });
  });

  it.each([
    ['nothing', {}, []],
    ['an accepted row', { accepted: 1 }, ['Find the file as it was']],
    ['a refused row', { refused: 1 }, ['Find the file as it was']],
    ['a row in doubt', { inDoubt: 1 }, ['Find the file as it was']],
  ])('was changed when %s had left: only what was sent is spoken of', async (_what, rows, first) => {
    await askingImport(changed, {}, { rows: { ...noRows, read: 1, ...rows } });
    const sent = first.length > 0;
    expect(Object.keys(answers())).toEqual([
      ...first,
      sent ? 'Import the changed file from its start' : 'Import it as it is now',
      'Leave it as it is',
    ]);
    expect(screen.queryByText('Nothing was sent yet.') === null).toBe(sent);
    expect(screen.queryByText(/before any of its rows were sent/) === null).toBe(sent);
    expect(Object.values(answers()).some((text) => text?.includes('twice'))).toBe(sent);
    expect(answers()['Leave it as it is']?.includes('What was accepted')).toBe(sent);
  });

  it('was changed before anything was sent: it is looked at again with the same set-up', async () => {
    const openFile = vi.fn(fakeApi().api.openFile);
    const { store } = await askingImport(changed, { openFile });
    await answer('Look at it');
    expect(openFile).toHaveBeenLastCalledWith({ token: 't1' });
    expect(store.getState()).toMatchObject({ run: null, step: 'file', file: { kind: 'open' } });
  });

  it('is missing before anything was sent: nothing is said of a place where it stopped', async () => {
    await askingImport(missing);
    expect(answers()['Show Backfill where it is']).toContain('If it was only moved, sending begins with it.');
  });

  it('was changed, and the import is left as it is', async () => {
    const discardImport = vi.fn(fakeApi().api.discardImport);
    const { store } = await askingImport(changed, { discardImport }, { rows: { ...someRows } });
    expect(screen.getByRole('group', { name: /^Rows: 1,200 accepted/ })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Save rows that were not sent…' })).toBeDefined();
    await answer('Leave it');
    expect(store.getState()).toMatchObject({ run: null, file: { kind: 'none' } });
    expect(discardImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
  });
});

const noRows = { read: 0, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };
const someRows = {
  read: 1300,
  accepted: 1200,
  invalid: 20,
  refused: 0,
  skipped: 5,
  inDoubt: 0,
  notSent: 75,
};

it('somebody else sends it: it can be tried again', async () => {
  const { continueImport } = await askingImport(fail('importInUse').failure);
  expect(heading()).toBe('Another Backfill is sending this import');
  await answer('Try again');
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1' });
});
