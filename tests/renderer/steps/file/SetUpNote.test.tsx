import { fireEvent, screen } from '@testing-library/react';
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

it('names what is missing, what has a similar name and what is new', async () => {
  await show({ columns: ['user_id', 'Ordered At', 'price'] });
  const text = screen.getByRole('note').textContent;
  expect(text).toContain('Set up like orders-2024.csv');
  expect(text).toContain('1 of 3 columns is missing: price.');
  expect(text).toContain('Found under similar names: Ordered At → ordered at.');
  expect(text).toContain('1 column is new: total. It is not sent unless');
  expect(text).toContain('Everything else is mapped as it was there.');
});

it('says that none of the columns is there', async () => {
  await show({ columns: ['id', 'day', 'price'] });
  expect(screen.getByRole('note').textContent).toContain('Not set up like orders-2024.csv');
});

it('is left when the person wants the file mapped anew', async () => {
  await show({});
  fireEvent.click(screen.getByRole('button', { name: 'Map it anew instead' }));
  expect(screen.queryByRole('note')).toBeNull();
});
