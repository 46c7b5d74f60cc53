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
  const choices = screen.getAllByText('Your choice').length;
  act(() => {
    store.getState().editPlan((plan) => setSteps(plan, 0, [{ do: 'trim' }]));
  });
  expect(screen.getAllByText('Your choice')).toHaveLength(choices + 1);
});
