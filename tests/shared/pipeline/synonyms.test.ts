import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../shared/pipeline/columnName';
import { nameRank, namesOf, neverSentNames } from '../../../shared/pipeline/synonyms';
import { knownFields } from '../../../shared/pipeline/synonyms/knownFields';

describe('synonyms', () => {
  it('are found however they are written, the surest first', () => {
    expect(nameRank('userId', 'userid')).toBe(0);
    expect(nameRank('userId', normaliseName('KUNDEN-NUMMER'))).toBeGreaterThan(0);
    expect(nameRank('traits.email', 'phone')).toBeUndefined();
  });

  it('hold something in every field, and nothing that could never match', () => {
    for (const field of knownFields) {
      const names = namesOf(field);
      expect(names.length, field).toBeGreaterThan(0);
      for (const name of names) expect(nameRank(field, normaliseName(name)), name).toBeDefined();
    }
    for (const name of neverSentNames) expect(normaliseName(name)).toBe(name);
  });

  it('mean one place each, but for times, which may be facts as well', () => {
    const places = new Map<string, Set<string>>();
    for (const field of knownFields) {
      if (field === 'time' || field === 'factTime' || field === 'traits.createdAt') continue;
      for (const name of namesOf(field)) {
        const normal = normaliseName(name);
        places.set(normal, (places.get(normal) ?? new Set()).add(field));
      }
    }
    expect([...places].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });
});
