import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openFileStep } from '../../../support/openFileStep';

it('says which columns begin later in the file, and shows them in the table', async () => {
  const { emit } = await openFileStep({ rowCount: { value: 1000, exact: false } });
  expect(screen.queryByText(/later in the file/)).toBeNull();
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  act(() => {
    emit('fileCounted', {
      token: 't1',
      reading: 1,
      rows: 2000,
      done: true,
      warnings: [],
      columns: names.map((name) => ({ name })),
    });
  });
  expect(screen.getByText('6 more columns begin later in the file')).toBeDefined();
  expect(screen.getByText('They were added at the end of the table: a, b, c, d, e …')).toBeDefined();
});
