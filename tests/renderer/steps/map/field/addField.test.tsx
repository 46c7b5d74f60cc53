import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyFilling, fieldOf } from '../../../../../renderer/steps/map/field/fieldOf';
import { openMapStep, orders } from '../../../../support/openMapStep';

test('a template is made by buttons, and its result is shown while it is typed', async () => {
  await openMapStep(orders);
  fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
  const form = within(await screen.findByRole('dialog', { name: 'Add a field' }));
  fireEvent.click(form.getByRole('combobox', { name: 'Filled with' }));
  fireEvent.click(await screen.findByRole('option', { name: 'A template (Liquid)' }));
  fireEvent.click(form.getByRole('button', { name: 'Insert “user_id”' }));
  expect(form.getByRole('textbox', { name: 'Template' })).toHaveProperty('value', '{{ row["user_id"] }}');
  expect(form.getByRole('status').textContent).toMatch(/^In row 2: \S/);
  fireEvent.change(form.getByRole('textbox', { name: 'Template' }), { target: { value: '{{ x' } });
  expect(form.getByRole('status').textContent).toMatch(/cannot be filled/);
});

test('a form that says too little is no field', () => {
  for (const filling of ['constant', 'column', 'columns', 'template', 'uuid'] as const) {
    expect(fieldOf(filling, emptyFilling, [])).toBe(null);
  }
});

test('columns are combined in the order in which they were chosen', () => {
  expect(fieldOf('columns', { ...emptyFilling, columns: [3, 1] }, [])).toEqual({
    from: { kind: 'columns', columns: [3, 1], separator: ' ' },
  });
});

test('an id made of e-mail addresses does not depend on their letters; any other does', () => {
  const stepsFor = (cell: string) =>
    fieldOf('uuid', { ...emptyFilling, column: 0 }, [{ rowNumber: 2, cells: [cell] }])?.steps?.map(
      (step) => step.do,
    );
  expect(stepsFor('Ada@example.com')).toEqual(['trim', 'case', 'uuid']);
  expect(stepsFor('AbC1')).toEqual(['trim', 'uuid']);
});
