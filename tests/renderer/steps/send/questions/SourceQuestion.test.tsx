import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../../shared/model/failure';
import { answer, askingImport, heading, shop } from '../../../../support/askingImport';
import { fakeApi } from '../../../../support/fakeApi';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';
const lost = { ...shop, kept: 'lost' } as const;
const store2 = { ...shop, id: 'store', name: 'Store', maskedKey: 'efgh****stuv' };

async function enterKey() {
  const dialog = screen.getByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Write key'), { target: { value: writeKey } });
  await act(async () => {
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save key' }));
  });
}

it('asks for the key again, and goes on by itself', async () => {
  const entered = { ...shop, id: 'shop-2', kept: 'session' } as const;
  const removeSource = vi.fn(fakeApi().api.removeSource);
  const { continueImport, store } = await askingImport(fail('writeKeyMissing').failure, {
    listSources: () => Promise.resolve(ok([lost])),
    addSource: () => Promise.resolve(ok(entered)),
    removeSource,
  });
  expect(heading()).toBe('The write key of Shop is needed again');
  await answer('Enter the write key');
  await enterKey();
  const receiver = { kind: 'source', sourceId: 'shop-2' };
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({ importId: 'i1', receiver });
  expect(removeSource).toHaveBeenCalledExactlyOnceWith({ sourceId: 'shop' });
  expect(store.getState().run?.receiver).toEqual(receiver);
});

it('does not go on when the dialog is closed without a key', async () => {
  const { continueImport } = await askingImport(fail('writeKeyMissing').failure, {
    listSources: () => Promise.resolve(ok([lost])),
  });
  await answer('Enter the write key');
  await answer('Cancel');
  expect(continueImport).not.toHaveBeenCalled();
});

it('of a source that was removed goes on with another entry of it', async () => {
  const { continueImport, store } = await askingImport(fail('sourceUnknown').failure, {
    listSources: () => Promise.resolve(ok([store2, { ...store2, id: 'third', name: 'Third' }, lost])),
  });
  store.setState({ run: { ...runOf(store), receiver: { kind: 'source', sourceId: 'gone' } } });
  await act(async () => {});
  expect(heading()).toBe('The source of this import was removed');
  const choice = screen.getByRole('combobox', { name: 'Source' });
  expect([...choice.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
    'Store (efgh****stuv)',
    'Third (efgh****stuv)',
  ]);
  fireEvent.change(choice, { target: { value: 'third' } });
  await answer('Go on');
  expect(continueImport).toHaveBeenCalledExactlyOnceWith({
    importId: 'i1',
    receiver: { kind: 'source', sourceId: 'third' },
  });
});

it('says when the key is another source’s, and asks again', async () => {
  await askingImport(fail('sourceUnknown').failure, {
    listSources: () => Promise.resolve(ok([shop, store2])),
    continueImport: () => Promise.resolve(fail('writeKeyOther')),
  });
  await answer('Go on');
  expect(heading()).toBe('This is another source');
  expect(document.activeElement?.textContent).toBe('This is another source');
  // The source that was chosen keeps its key.
  expect(screen.getByRole('button', { name: 'Add a Segment source' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Enter the write key' })).toBeNull();
});

function runOf(store: Awaited<ReturnType<typeof askingImport>>['store']) {
  const { run } = store.getState();
  if (!run) throw new Error('There is no import.');
  return run;
}
