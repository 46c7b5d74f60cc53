import { describe, expect, it } from 'vitest';
import { targetGroups } from '../../../../renderer/steps/map/targetOptions';
import type { CallType } from '../../../../shared/model/event';
import type { Target } from '../../../../shared/model/plan';
import { targetKey } from '../../../../shared/model/target';

function words(target: Target): string {
  return 'path' in target ? `${target.kind} ${target.path.join('.')}` : target.kind;
}

function offered(types: readonly CallType[], search = '', columnName?: string) {
  return targetGroups({ types, search, columnName, words });
}

function keys(types: readonly CallType[], search = '', columnName?: string): readonly string[] {
  return offered(types, search, columnName).flatMap(({ options }) => options.map(({ key }) => key));
}

const emailTrait = targetKey({ kind: 'traits', path: ['email'] });

describe('targetGroups', () => {
  it('offers only what the chosen calls can use', () => {
    expect(keys(['track'])).toContain('event');
    expect(keys(['track'])).not.toContain('groupId');
    expect(keys(['track'])).not.toContain(emailTrait);
    expect(keys(['identify'])).toContain(emailTrait);
    expect(keys(['identify'])).not.toContain('event');
    expect(keys(['alias'])).toContain('previousId');
    expect(keys(['page'])).toContain('category');
  });

  it('offers a group’s traits to groups, and a person’s to people', () => {
    const name = targetKey({ kind: 'groupTraits', path: ['name'] });
    expect(keys(['group'])).toContain(name);
    expect(keys(['group'])).not.toContain(emailTrait);
    expect(keys(['identify', 'group'])).toEqual(expect.arrayContaining([name, emailTrait]));
  });

  it('offers everything while no call is chosen', () => {
    expect(keys([])).toEqual(expect.arrayContaining(['event', 'groupId', 'previousId', emailTrait]));
  });

  it('begins with the column’s own name as a new field', () => {
    const [first] = offered(['track', 'identify'], '', 'Plan Name');
    expect(first?.group).toBe('new');
    expect(first?.options.map(({ target }) => target)).toEqual([
      { kind: 'properties', path: ['Plan Name'] },
      { kind: 'traits', path: ['Plan Name'] },
    ]);
  });

  it('does not offer as new what Segment knows', () => {
    const [first] = offered(['identify'], '', 'email');
    expect(first?.group).toBe('identity');
  });

  it('finds known fields by what was typed, and offers the text as a new one after them', () => {
    const groups = offered(['identify'], 'Mai');
    expect(groups.map(({ group }) => group)).toEqual(['traits', 'new']);
    expect(groups.at(-1)?.options.map(({ target }) => target)).toEqual([{ kind: 'traits', path: ['Mai'] }]);
  });

  it('nests a new name at its dots', () => {
    expect(offered(['track'], 'cart.first.sku').at(-1)?.options[0]?.target).toEqual({
      kind: 'properties',
      path: ['cart', 'first', 'sku'],
    });
  });

  it.each([
    ['properties.plan', { kind: 'properties', path: ['plan'] }],
    ['Traits.plan', { kind: 'traits', path: ['plan'] }],
    ['context.trace.id', { kind: 'context', path: ['trace', 'id'] }],
    ['integrations.Mixpanel (Actions)', { kind: 'integrations', name: 'Mixpanel (Actions)' }],
  ])('takes %s at its word', (text, target) => {
    const fresh = offered(['track', 'identify'], text).find(({ group }) => group === 'new');
    expect(fresh?.options.map((option) => option.target)).toEqual([target]);
  });

  it('offers no new field without a name, and none that the calls cannot carry', () => {
    expect(offered(['track'], ' .. ')).toEqual([]);
    expect(offered(['track'], 'traits.plan')).toEqual([]);
    expect(offered(['alias'], 'zzz')).toEqual([]);
  });

  it('gives every option a key of its own', () => {
    const all = keys([], '', 'x');
    expect(new Set(all).size).toBe(all.length);
  });
});
