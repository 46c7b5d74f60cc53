import { describe, expect, it } from 'vitest';
import { hasType, typeFor } from '../../../../renderer/steps/map/targetType';
import { columnField } from '../../../support/mapPlan';

const rows = [{ rowNumber: 2, cells: ['12', 'yes'] }];
const number = { name: 'count', index: 0, rows };
const yesNo = { name: 'vip', index: 1, rows };

describe('typeFor', () => {
  it('is Segment’s own for Segment’s fields', () => {
    expect(typeFor({ kind: 'properties', path: ['revenue'] }, null, yesNo)).toBe('number');
    expect(typeFor({ kind: 'traits', path: ['phone'] }, null, number)).toBe('text');
  });

  it('follows the values for new fields', () => {
    expect(typeFor({ kind: 'properties', path: ['count'] }, null, number)).toBe('number');
    expect(typeFor({ kind: 'traits', path: ['vip'] }, null, yesNo)).toBe('boolean');
  });

  it('keeps the type that the person chose, unless the field before had none', () => {
    const asText = columnField(0, { kind: 'properties', path: ['a'] }, 'text');
    expect(typeFor({ kind: 'traits', path: ['b'] }, asText, number)).toBe('text');
    const id = columnField(0, { kind: 'userId' });
    expect(typeFor({ kind: 'traits', path: ['b'] }, id, number)).toBe('number');
  });

  it('is text for ids, names and times, and yes or no for destinations', () => {
    expect(typeFor({ kind: 'userId' }, null, number)).toBe('text');
    expect(typeFor({ kind: 'timestamp' }, null, number)).toBe('text');
    expect(typeFor({ kind: 'integrations', name: 'Mixpanel' }, null, number)).toBe('boolean');
  });
});

describe('hasType', () => {
  it('is for free values only', () => {
    expect(hasType({ kind: 'context', path: ['ip'] })).toBe(true);
    expect(hasType({ kind: 'event' })).toBe(false);
    expect(hasType({ kind: 'integrations', name: 'x' })).toBe(false);
  });
});
