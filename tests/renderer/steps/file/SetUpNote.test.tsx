import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SetUpNote } from '../../../../renderer/steps/file/SetUpNote';
import type { Plan } from '../../../../shared/model/plan';
import { filePreview } from '../../../support/fakeApi';
import { readyPlan, readyStore } from '../../../support/readyStore';
import { renderPart } from '../../../support/renderWithStore';

async function show(setUp: Partial<Plan> | null) {
  const store = await readyStore();
  store.setState({ setUp: setUp && { plan: readyPlan(setUp), from: 'orders-2024.csv' } });
  renderPart(<SetUpNote preview={filePreview()} />, store);
}

it('says nothing about a first file', async () => {
  await show(null);
  expect(screen.queryByRole('note')).toBeNull();
});

it('says whose set-up is used', async () => {
  await show({});
  expect(screen.getByRole('note').textContent).toContain('Set up like orders-2024.csv');
});

it('says that the columns are others', async () => {
  await show({ columns: ['id'] });
  expect(screen.getByRole('note').textContent).toContain('Not set up like orders-2024.csv');
});
