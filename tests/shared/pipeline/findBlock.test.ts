import { describe, expect, it } from 'vitest';
import { findBlock } from '../../../shared/pipeline/findBlock';

const block = (lines: readonly string[]) => findBlock(lines.map((line) => line.split(',')));
const table = ['id,name,total', '1,Ann,2.5', '2,Tom,3.5', '3,Lea,4.5'];

describe('findBlock', () => {
  it('takes all of an even table', () => {
    expect(block(table)).toEqual({ width: 3, start: 0, end: 4, evenness: 1, titled: true });
  });

  it.each([
    ['a title', ['Sales report']],
    ['a title and a blank line', ['Sales report', '']],
    ['settings', ['Account,12345', 'From,2024-01-01', '']],
    ['a title of a spreadsheet', ['Sales report,,', ',,']],
    ['remarks', ['# a, b', '# c, d, e, f']],
  ])('begins below %s', (_what, titles) => {
    expect(block([...titles, ...table])).toMatchObject({ width: 3, start: titles.length, titled: true });
  });

  it('ends above what is no row', () => {
    expect(block([...table, '', 'end'])).toMatchObject({ start: 0, end: 4 });
  });

  it('begins with names that are fewer than the cells', () => {
    expect(block(['id,name', ...table.slice(1)])).toMatchObject({ width: 3, start: 0, titled: true });
  });

  it('does not take the name of a single column for a title', () => {
    const found = block(['name', 'Li, Ann', 'Wu, Tom', 'Moss, Lea']);
    expect(found).toMatchObject({ titled: false });
    expect(found?.evenness).toBeLessThan(0.5);
  });

  it('finds none where nothing is cut', () => {
    expect(block(['a', 'b'])).toBeUndefined();
    expect(block([])).toBeUndefined();
  });
});
