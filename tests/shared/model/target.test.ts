import { describe, expect, it } from 'vitest';
import { pathFromText, sameTarget, targetKey } from '../../../shared/model/target';

describe('pathFromText', () => {
  it('nests at dots', () => {
    expect(pathFromText('address.city')).toEqual(['address', 'city']);
  });

  it('drops the spaces around parts and the parts that are empty', () => {
    expect(pathFromText(' address . city. ')).toEqual(['address', 'city']);
    expect(pathFromText('..a..')).toEqual(['a']);
  });

  it('keeps spaces inside a name', () => {
    expect(pathFromText('Order Total')).toEqual(['Order Total']);
  });

  it('is empty when there is no name', () => {
    expect(pathFromText('')).toEqual([]);
    expect(pathFromText(' . ')).toEqual([]);
  });

  it('stays within what a plan may hold', () => {
    expect(pathFromText(Array.from({ length: 30 }, () => 'a').join('.'))).toHaveLength(20);
    expect(pathFromText('a'.repeat(600))[0]).toHaveLength(500);
  });
});

describe('sameTarget', () => {
  it('knows the same place', () => {
    expect(sameTarget({ kind: 'userId' }, { kind: 'userId' })).toBe(true);
    expect(
      sameTarget(
        { kind: 'traits', path: ['address', 'city'] },
        { kind: 'traits', path: ['address', 'city'] },
      ),
    ).toBe(true);
  });

  it('tells places apart that only look alike', () => {
    expect(sameTarget({ kind: 'userId' }, { kind: 'anonymousId' })).toBe(false);
    expect(sameTarget({ kind: 'traits', path: ['a'] }, { kind: 'groupTraits', path: ['a'] })).toBe(false);
    expect(sameTarget({ kind: 'traits', path: ['a.b'] }, { kind: 'traits', path: ['a', 'b'] })).toBe(false);
    expect(sameTarget({ kind: 'context', path: ['ip'] }, { kind: 'integrations', name: 'ip' })).toBe(false);
  });
});

describe('targetKey', () => {
  it('is unique even for names with quotes and commas', () => {
    expect(targetKey({ kind: 'traits', path: ['a","b'] })).not.toBe(
      targetKey({ kind: 'traits', path: ['a', 'b'] }),
    );
  });
});
