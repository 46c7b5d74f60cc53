import { expect, it } from 'vitest';
import type { Template } from '../../../shared/model/template';
import { fittingTemplate } from '../../../shared/pipeline/fittingTemplate';
import { columnField, emptyPlan } from '../../support/mapPlan';

const columns = ['a', 'b', 'c', 'd', 'e', 'unsent'];

function template(name: string, needed: readonly string[], usedAt?: string): Template {
  const { dialect: _, ...plan } = emptyPlan({
    columns: [...needed, 'not needed'],
    fields: needed.map((field, index) => columnField(index, { kind: 'properties', path: [field] })),
  });
  return { id: name, name, versions: ['then'], plan, ...(usedAt === undefined ? {} : { usedAt }) };
}

function found(...templates: readonly Template[]) {
  return fittingTemplate(templates, { dialect: emptyPlan().dialect, columns })?.name;
}

it('four fifths of the needed columns are enough, whatever else the file has', () => {
  expect(found(template('whole', ['a', 'b', 'c', 'd', 'e']))).toBe('whole');
  expect(found(template('most', ['A', 'b', 'c', 'd', 'gone']))).toBe('most');
  expect(found(template('few', ['a', 'b', 'c', 'gone']))).toBeUndefined();
  expect(found(template('nothing', []))).toBeUndefined();
  expect(found()).toBeUndefined();
});

it('what was used last comes first, then what fits best, then what needs more', () => {
  const old = template('old', ['a', 'b'], '2026-01-01');
  const recent = template('recent', ['a', 'b', 'c', 'd', 'gone'], '2026-02-01');
  const whole = template('whole', ['a', 'b', 'c']);
  expect(found(old, whole, recent)).toBe('recent');
  expect(found(whole, old)).toBe('old');
  expect(found(template('most', ['a', 'b', 'c', 'd', 'gone']), whole)).toBe('whole');
  expect(found(template('small', ['a']), whole)).toBe('whole');
});
