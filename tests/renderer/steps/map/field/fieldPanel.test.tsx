import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { planProblems } from '../../../../../shared/pipeline/planProblems';
import { openMapStep, orders } from '../../../../support/openMapStep';

async function openPanel() {
  const opened = await openMapStep(orders);
  fireEvent.click(screen.getByRole('button', { name: 'Change the values of Property notes' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Values of Property notes' }));
  const stepsOf = () =>
    opened.store.getState().plan?.fields.find(({ from }) => from.kind === 'column' && from.column === 4);
  const add = (kind: string) => {
    fireEvent.change(panel.getByRole('combobox', { name: 'Add a transformation' }), {
      target: { value: kind },
    });
  };
  return { ...opened, panel, stepsOf, add };
}

test('transformations are added, ordered and removed by buttons, and hold at once', async () => {
  const { panel, stepsOf, add } = await openPanel();
  add('trim');
  add('case');
  expect(stepsOf()?.steps).toEqual([{ do: 'trim' }, { do: 'case', to: 'lower' }]);
  fireEvent.change(panel.getByRole('combobox', { name: 'Letters' }), { target: { value: 'upper' } });
  fireEvent.click(panel.getByRole('button', { name: 'Move Upper and lower case up' }));
  expect(stepsOf()?.steps).toEqual([{ do: 'case', to: 'upper' }, { do: 'trim' }]);
  fireEvent.click(panel.getByRole('button', { name: 'Remove Upper and lower case' }));
  fireEvent.click(panel.getByRole('button', { name: 'Remove Remove outer spaces' }));
  expect(stepsOf()).not.toHaveProperty('steps');
});

test('a regular expression that is none is told, and keeps the plan from being sent', async () => {
  const { panel, store, add } = await openPanel();
  add('replace');
  fireEvent.click(panel.getByRole('checkbox', { name: 'Regular expression' }));
  fireEvent.change(panel.getByRole('textbox', { name: 'Find' }), { target: { value: '(' } });
  expect(panel.getByText(/cannot be carried out yet/)).toBeTruthy();
  const { plan } = store.getState();
  expect(plan && planProblems(plan).map(({ code }) => code)).toContain('stepNotUnderstood');
});

test('hashing offers to tidy the text first', async () => {
  const { panel, stepsOf, add } = await openPanel();
  add('sha256');
  fireEvent.click(panel.getByRole('button', { name: 'Remove spaces and use lower case first' }));
  expect(stepsOf()?.steps?.map((step) => step.do)).toEqual(['trim', 'case', 'sha256']);
  expect(panel.queryByRole('button', { name: /use lower case first/ })).toBe(null);
});

test('empty cells, nesting, and the badge that tells of it', async () => {
  const { panel, stepsOf } = await openPanel();
  fireEvent.click(panel.getByRole('radio', { name: 'Send “no value” (null)' }));
  expect(stepsOf()?.whenEmpty).toBe('null');
  fireEvent.change(panel.getByRole('textbox', { name: 'Inside of' }), { target: { value: 'order.' } });
  expect(stepsOf()?.target).toMatchObject({ path: ['order', 'notes'] });
  expect(panel.getByRole('textbox', { name: 'Inside of' })).toHaveProperty('value', 'order.');
});

test('a value before and after stands beside each transformation', async () => {
  const { panel, add, store } = await openPanel();
  add('case');
  fireEvent.change(panel.getByRole('combobox', { name: 'Letters' }), { target: { value: 'upper' } });
  const file = store.getState().file;
  const note =
    file.kind === 'open'
      ? file.preview.rows.map(({ cells }) => cells[4] ?? '').find((cell) => cell !== '')
      : '';
  expect(note).toBeTruthy();
  expect(panel.getByText((note ?? '').toUpperCase())).toBeTruthy();
});
