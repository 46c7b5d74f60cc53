import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DestinationsStep } from '../../../renderer/steps/DestinationsStep';
import type { Plan } from '../../../shared/model/plan';
import { fakeApi } from '../../support/fakeApi';
import { readyPlan, readyStore } from '../../support/readyStore';
import { renderPart } from '../../support/renderWithStore';

async function show(plan: Partial<Plan> = {}) {
  const store = await readyStore(fakeApi().api, readyPlan(plan));
  renderPart(<DestinationsStep />, store);
  return store;
}

const search = () => screen.getByRole('combobox', { name: 'Search destinations' });
const next = () => screen.getByRole('button', { name: 'Continue to sending' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const shownJson = (): unknown =>
  JSON.parse(screen.getByRole('region', { name: /integrations object/ }).textContent);

function type(text: string) {
  fireEvent.change(search(), { target: { value: text } });
}

function press(code: string) {
  fireEvent.keyDown(search(), { code, key: code });
}

describe('everything', () => {
  it('is the choice beforehand and leaves the integrations object empty', async () => {
    await show();
    expect(screen.getByRole('radio', { name: /^Everything/ }).getAttribute('aria-checked')).toBe('true');
    expect(shownJson()).toEqual({ integrations: {} });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(next().hasAttribute('disabled')).toBe(false);
  });

  it('chosen once more is no edit, so that the check still counts', async () => {
    const store = await show();
    const before = store.getState().plan;
    choose('Everything connected to the source');
    expect(store.getState().plan).toBe(before);
  });

  it('gives back what was picked before', async () => {
    const store = await show({ destinations: { kind: 'only', names: ['Vero'] } });
    choose('Everything connected to the source');
    expect(store.getState().plan?.destinations).toEqual({ kind: 'all' });
    choose('Only these');
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: ['Vero'] });
  });
});

describe('only these', () => {
  it('does not go on with nothing picked', async () => {
    await show();
    choose('Only these');
    expect(shownJson()).toEqual({ integrations: { All: false } });
    expect(next().hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('Pick at least one destination, or choose everything.')).toBeDefined();
  });

  it('picks with the arrows and Enter, and shows what every event carries', async () => {
    const store = await show();
    choose('Only these');
    type('amplitude');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: ['Actions Amplitude'] });
    expect(shownJson()).toEqual({ integrations: { All: false, 'Actions Amplitude': true } });
    const option = screen.getByRole('option', { name: /^Amplitude \(Actions\)/ });
    expect(option.getAttribute('aria-checked')).toBe('true');
    expect(option.textContent).toContain('sent as Actions Amplitude');
    expect(next().hasAttribute('disabled')).toBe(false);
  });

  it('starts at the top again after another search', async () => {
    const store = await show();
    choose('Only these');
    type('a');
    press('ArrowDown');
    press('ArrowDown');
    type('vero');
    press('ArrowDown');
    press('Enter');
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: ['Vero'] });
  });

  it('takes a picked one out by its pill and by its line', async () => {
    const store = await show({ destinations: { kind: 'only', names: ['Vero', 'Actions Amplitude'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Amplitude (Actions)' }));
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: ['Vero'] });
    fireEvent.click(screen.getByRole('option', { name: /^Vero/ }));
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: [] });
  });

  it('adds a name of the person’s own', async () => {
    const store = await show({ destinations: { kind: 'only', names: [] } });
    type('  My function (Shop) ');
    expect(options()).toEqual([
      'Add “My function (Shop)” as a name of your ownDestination functions are named Function (Workspace), exactly as in Segment.',
    ]);
    press('ArrowDown');
    press('Enter');
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: ['My function (Shop)'] });
    expect(screen.getByRole('button', { name: 'Remove My function (Shop)' })).toBeDefined();
    expect(search()).toHaveProperty('value', '');
  });

  it('never picks what runs in browsers only', async () => {
    const store = await show({ destinations: { kind: 'only', names: [] } });
    const pixel = screen.getByRole('option', { name: /^Facebook Pixel/ });
    expect(pixel.textContent).toContain('never receives imported events');
    expect(pixel.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(pixel);
    expect(store.getState().plan?.destinations).toEqual({ kind: 'only', names: [] });
  });

  it('says why a name cannot be used', async () => {
    await show({ destinations: { kind: 'only', names: [] } });
    type('Segment.io');
    expect(options()).toEqual([]);
    expect(screen.getByText(/“Segment.io” is a name that Segment uses itself/)).toBeDefined();
  });

  it('names its list for screen readers from the first moment', async () => {
    await show({ destinations: { kind: 'only', names: [] } });
    const list = screen.getByRole('listbox', { name: 'Destinations' });
    expect(search().getAttribute('aria-controls')).toBe(list.id);
    expect(list.getAttribute('aria-multiselectable')).toBe('true');
  });
});

it('points out columns that switch destinations row by row', async () => {
  const { fields } = readyPlan();
  await show({
    fields: [
      ...fields,
      {
        from: { kind: 'column', column: 2 },
        target: { kind: 'integrations', name: 'Vero' },
        type: 'boolean',
      },
    ],
  });
  expect(screen.getByText(/One column of the file switches .* row by row: Vero\./)).toBeDefined();
  expect(shownJson()).toEqual({ integrations: {} });
});

it('says what the choice does not reach', async () => {
  await show();
  const note = screen.getAllByRole('note').at(-1);
  expect(note && within(note).getByText('Warehouses and file storage')).toBeDefined();
});

it('leads on to sending, and back to the check', async () => {
  const store = await show();
  fireEvent.click(next());
  expect(store.getState().step).toBe('send');
  act(() => {
    store.getState().showStep('destinations');
  });
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(store.getState().step).toBe('check');
});
