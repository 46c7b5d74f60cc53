import { expect, it } from 'vitest';
import { offeredValues } from '../../../../../renderer/steps/map/rule/offeredValues';
import { filePreview } from '../../../../support/fakeApi';
import { profileColumns } from '../../../../../shared/pipeline/profileColumns';

function preview(cells: readonly string[], more: readonly string[] = []) {
  const rows = cells.map((cell, index) => ({ rowNumber: index + 2, cells: [cell] }));
  const all = [...rows, ...more.map((cell) => ({ rowNumber: 9, cells: [cell] }))];
  return filePreview({ columns: ['status'], rows, profiles: profileColumns(all, 1) });
}

it('offers each value once, without regard to capital letters, and no empty one', () => {
  expect(offeredValues(preview(['paid', ' Paid ', '', 'open']), 0)).toEqual(['paid', 'open']);
});

it('never offers a value that the profile has shortened', () => {
  const long = 'x'.repeat(100);
  expect(offeredValues(preview(['paid', 'paid'], [long, long]), 0)).toEqual(['paid']);
  expect(offeredValues(preview([long, long]), 0)).toEqual([long]);
});

it('offers nothing of a column that is not there', () => {
  expect(offeredValues(preview(['paid']), 3)).toEqual([]);
});
