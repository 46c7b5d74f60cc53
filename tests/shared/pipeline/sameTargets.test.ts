import { describe, expect, it } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import type { Calls, Target } from '../../../shared/model/plan';
import { sameTargets } from '../../../shared/pipeline/sameTargets';
import { column, planWith } from './support';

/** The fields that clash, by their places in the list of targets. */
function clashes(calls: Calls, ...targets: Target[]): (readonly number[] | undefined)[] {
  const fields = targets.map((target, index) => column(index, target));
  return sameTargets(planWith({ calls, fields })).map((problem) => problem.fields);
}
const rows = (...types: CallType[]): Calls => ({ by: 'row', types });
const at = (kind: 'properties' | 'traits' | 'groupTraits' | 'context', ...path: string[]): Target => ({
  kind,
  path,
});

describe('sameTargets', () => {
  it('compares traits and group traits where both are the group’s', () => {
    const both = [at('traits', 'name'), at('groupTraits', 'name')];
    expect(clashes(rows('group'), ...both)).toEqual([[0, 1]]);
    expect(clashes(rows('identify', 'group'), ...both)).toEqual([]);
    expect(clashes(rows('group'), at('traits', 'address'), at('groupTraits', 'address', 'city'))).toEqual([
      [0, 1],
    ]);
  });

  it('leaves a page’s category and the property of its name to the check of each row', () => {
    const both: Target[] = [{ kind: 'category' }, at('properties', 'category')];
    expect(clashes(rows('page'), ...both)).toEqual([]);
    expect(clashes(rows('screen'), ...both)).toEqual([]);
    expect(clashes(rows('page', 'screen'), ...both)).toEqual([]);
    expect(clashes(rows('track'), ...both)).toEqual([]);
    expect(clashes(rows('page'), { kind: 'category' }, at('properties', 'category', 'id'))).toEqual([[0, 1]]);
  });

  it('looks at the rows of each value', () => {
    const both = [at('traits', 'name'), at('groupTraits', 'name')];
    const by = (...sets: CallType[][]): Calls => ({
      by: 'column',
      column: 0,
      values: sets.map((types, index) => ({ value: String(index), types })),
    });
    expect(clashes(by(['identify'], ['group']), ...both)).toEqual([[0, 1]]);
    expect(clashes(by(['identify', 'group']), ...both)).toEqual([]);
    expect(clashes(by(['identify', 'group'], ['group']), ...both)).toEqual([[0, 1]]);
  });

  it('names fields that clash in several calls once', () => {
    expect(clashes(rows('identify', 'track', 'page'), at('context', 'ip'), at('context', 'ip'))).toEqual([
      [0, 1],
    ]);
  });
});
