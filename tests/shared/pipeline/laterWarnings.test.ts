import { expect, it } from 'vitest';
import type { FileWarning } from '../../../shared/model/csv';
import { laterWarnings } from '../../../shared/pipeline/laterWarnings';

const named: FileWarning = { kind: 'unnamedColumn', count: 1, examples: ['Column 2'] };
const short = (count: number): FileWarning => ({ kind: 'tooFewCells', count, examples: [3] });
const unread: FileWarning = { kind: 'undecodable', count: 2, examples: [900], encoding: 'big5' };

it('completes what was told and adds what was not', () => {
  expect(laterWarnings([named, short(2)], [short(7), unread])).toEqual([named, short(7), unread]);
});

it('never takes back what was told while less of the file was counted', () => {
  expect(laterWarnings([named, short(2)], [short(1)])).toEqual([named, short(2)]);
  expect(laterWarnings([named, short(2)], [])).toEqual([named, short(2)]);
});
