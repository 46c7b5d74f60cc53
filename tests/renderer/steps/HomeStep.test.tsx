import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HomeStep } from '../../../renderer/steps/HomeStep';
import { fail, ok } from '../../../shared/model/failure';
import { fakeApi, fileGroup } from '../../support/fakeApi';
import { renderWithStore } from '../../support/renderWithStore';

function zone(): HTMLElement {
  return screen.getByRole('button', { name: /Drop a CSV, Excel or JSON file here|Let go to open it/ });
}

interface Transfer {
  readonly files?: readonly File[];
  readonly folder?: boolean;
  readonly text?: string;
}

function transfer({ files = [], folder = false, text = '' }: Transfer) {
  const items = files.map(() => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ isDirectory: folder }),
    getAsFile: () => files[0] ?? null,
  }));
  return { files, items, getData: () => text, dropEffect: 'none' };
}

function paste(target: EventTarget, content: Transfer): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer(content) });
  act(() => {
    target.dispatchEvent(event);
  });
  return event;
}

const orders = new File(['a,b\n1,2'], 'orders.csv');
const people = new File(['id,email\n1,2'], 'people.csv');
const pending = () => new Promise<never>(() => undefined);

describe('Home', () => {
  it('says what to do, and that nothing is sent yet', async () => {
    await renderWithStore(<HomeStep />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bring your history into Segment');
    expect(zone().tagName).toBe('BUTTON');
    expect(screen.getByText(/Nothing is sent until you press/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'How it works' })).toBeTruthy();
  });

  it('names the keys of the computer', async () => {
    await renderWithStore(<HomeStep />);
    expect(zone().textContent).toContain('Ctrl+V pastes copied rows');
  });

  it('opens the dialog from the zone, by click or by keyboard as any button', async () => {
    const chooseFiles = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ chooseFiles }).api);
    fireEvent.click(zone());
    expect(chooseFiles).toHaveBeenCalledOnce();
  });

  it('opens the sample', async () => {
    const sampleFile = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ sampleFile }).api);
    fireEvent.click(screen.getByRole('button', { name: 'Try it with sample data' }));
    expect(sampleFile).toHaveBeenCalledOnce();
  });
});

describe('dropping on Home', () => {
  it('shows that a file is over it, and no longer when it leaves', async () => {
    await renderWithStore(<HomeStep />);
    fireEvent.dragEnter(zone());
    fireEvent.dragEnter(screen.getByText('Let go to open it'));
    fireEvent.dragLeave(zone());
    expect(zone().textContent).toContain('Let go to open it');
    fireEvent.dragLeave(zone());
    expect(zone().textContent).toContain('Drop a CSV, Excel or JSON file here');
  });

  it('opens the dropped file and says so meanwhile', async () => {
    const grantFile = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ grantFile }).api);
    fireEvent.drop(zone(), { dataTransfer: transfer({ files: [orders] }) });
    expect(grantFile).toHaveBeenCalledExactlyOnceWith(orders);
    expect(screen.getByRole('status').textContent).toContain('Opening orders.csv…');
    expect(screen.queryByRole('button', { name: /Drop a CSV, / })).toBeNull();
  });

  it('does not take another file while one opens', async () => {
    const grantFile = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ grantFile }).api);
    fireEvent.drop(zone(), { dataTransfer: transfer({ files: [orders] }) });
    fireEvent.drop(screen.getByRole('status'), { dataTransfer: transfer({ files: [orders] }) });
    expect(grantFile).toHaveBeenCalledOnce();
  });

  it('takes several files at once', async () => {
    const grantFiles = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ grantFiles }).api);
    fireEvent.drop(zone(), { dataTransfer: transfer({ files: [orders, people] }) });
    expect(grantFiles).toHaveBeenCalledExactlyOnceWith([orders, people]);
  });

  it('asks which of several files are imported when they are no one table', async () => {
    const both = fileGroup({
      token: 't2',
      name: 'orders-1.csv and 1 more',
      files: ['orders-1.csv', 'orders-2.csv'],
    });
    const other = fileGroup({ token: 't3', name: 'people.csv', columns: ['id', 'email'] });
    const closeFile = vi.fn(fakeApi().api.closeFile);
    const openFile = vi.fn(fakeApi().api.openFile);
    const grantFiles = () => Promise.resolve(ok([both, other]));
    const store = await renderWithStore(<HomeStep />, fakeApi({ grantFiles, closeFile, openFile }).api);
    await act(() => store.getState().dropFiles([orders, people]));
    expect(screen.getByRole('alert').textContent).toContain('id · email');
    const choice = screen.getByRole('button', { name: 'Import orders-1.csv and 1 more' });
    expect(choice.textContent).toBe('Import these 2');
    await act(async () => {
      fireEvent.click(choice);
      await Promise.resolve();
    });
    expect(openFile).toHaveBeenCalledExactlyOnceWith({ token: 't2' });
    expect(closeFile).toHaveBeenCalledExactlyOnceWith({ token: 't3' });
  });

  it('does not take a folder', async () => {
    const grantFile = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ grantFile }).api);
    fireEvent.drop(zone(), { dataTransfer: transfer({ files: [new File([], 'exports')], folder: true }) });
    expect(screen.getByRole('alert').textContent).toContain('exports is a folder.');
    expect(grantFile).not.toHaveBeenCalled();
  });

  it('takes rows that were dragged as text', async () => {
    const pasteRows = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ pasteRows }).api);
    fireEvent.drop(zone(), { dataTransfer: transfer({ text: 'a,b\n1,2' }) });
    expect(pasteRows).toHaveBeenCalledExactlyOnceWith({ text: 'a,b\n1,2' });
  });

  it('says why a file cannot be opened, and lets another one be chosen', async () => {
    const chooseFiles = vi.fn(pending);
    const store = await renderWithStore(
      <HomeStep />,
      fakeApi({ chooseFiles, openFile: () => Promise.resolve(fail('fileIsPdf')) }).api,
    );
    await act(() => store.getState().dropFile(new File(['%PDF'], 'report.pdf')));
    expect(screen.getByRole('alert').textContent).toContain('report.pdf is a PDF.');
    fireEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
    expect(chooseFiles).toHaveBeenCalledOnce();
  });
});

describe('pasting on Home', () => {
  it('opens the rows, wherever the focus is', async () => {
    const pasteRows = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ pasteRows }).api);
    const event = paste(document.body, { text: 'a\tb\n1\t2' });
    expect(pasteRows).toHaveBeenCalledExactlyOnceWith({ text: 'a\tb\n1\t2' });
    expect(event.defaultPrevented).toBe(true);
  });

  it('opens a copied file', async () => {
    const grantFile = vi.fn(pending);
    await renderWithStore(<HomeStep />, fakeApi({ grantFile }).api);
    paste(document.body, { files: [orders] });
    expect(grantFile).toHaveBeenCalledExactlyOnceWith(orders);
  });

  it('leaves a paste into a field to the field', async () => {
    const pasteRows = vi.fn(pending);
    await renderWithStore(
      <>
        <input aria-label="field" />
        <HomeStep />
      </>,
      fakeApi({ pasteRows }).api,
    );
    const event = paste(screen.getByRole('textbox', { name: 'field' }), { text: 'a' });
    expect(pasteRows).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('says when there is nothing to paste', async () => {
    const store = await renderWithStore(
      <HomeStep />,
      fakeApi({ pasteRows: () => Promise.resolve(fail('pasteEmpty')) }).api,
    );
    await act(() => store.getState().pasteRows(''));
    expect(screen.getByRole('alert').textContent).toContain('There is nothing to paste.');
  });
});
