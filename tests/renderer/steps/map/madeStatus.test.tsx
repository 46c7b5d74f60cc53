import { screen } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { setSteps } from '../../../../shared/model/editField';
import { addField } from '../../../../shared/model/editPlan';
import { openMapStep, orders } from '../../../support/openMapStep';

test('a field made of others is not called the same in every event, and changed values are the person’s choice', async () => {
  const { store } = await openMapStep(orders);
  act(() => {
    store.getState().editPlan((plan) =>
      addField(plan, {
        from: { kind: 'columns', columns: [0, 4], separator: ' ' },
        target: { kind: 'properties', path: ['both'] },
        type: 'text',
      }),
    );
  });
  expect(await screen.findByText('user_id + notes combined')).toBeTruthy();
  expect(screen.queryByText('Same in every event')).toBe(null);
  expect(screen.getByLabelText('user_id + notes combined becomes: Property both')).toBeTruthy();
  expect(screen.getByLabelText('Type of user_id + notes combined')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo: user_id + notes combined → Property both' })).toBeTruthy();
  const choices = screen.getAllByText('Your choice').length;
  act(() => {
    store.getState().editPlan((plan) => setSteps(plan, 0, [{ do: 'trim' }]));
  });
  expect(screen.getAllByText('Your choice')).toHaveLength(choices + 1);
});

test('a template is called by its beginning, and two that fill one field are told by what they are', async () => {
  const { store } = await openMapStep(orders);
  const target = { kind: 'properties' as const, path: ['both'] };
  act(() => {
    store.getState().editPlan((plan) =>
      addField(addField(plan, { from: { kind: 'constant', value: 'x' }, target, type: 'text' }), {
        from: { kind: 'template', template: `{{ row["user_id"] }}  ${'x'.repeat(60)}` },
        target,
        type: 'text',
      }),
    );
  });
  const name = `Template {{ row["user_id"] }} ${'x'.repeat(19)}…`;
  expect(await screen.findByLabelText(`${name} becomes: Property both`)).toBeTruthy();
  expect(screen.getByText(`Same field as ${name}`)).toBeTruthy();
  expect(screen.getByText('Same field as Fixed text')).toBeTruthy();
});
