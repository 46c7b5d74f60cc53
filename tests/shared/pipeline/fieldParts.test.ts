import { describe, expect, it } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import type { Field, Target } from '../../../shared/model/plan';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { column, constant, eventsOf, planWith, prepare, problemsOf, rowOf } from './support';

const property: Target = { kind: 'properties', path: ['p'] };
const columns = ['id', 'time', 'First name', 'last', '__proto__'];

function withField(field: Partial<Field>, types: readonly CallType[] = ['track']) {
  const field0: Field = { from: { kind: 'column', column: 2 }, target: property, type: 'text', ...field };
  const { fields } = planWith();
  return planWith({ columns, calls: { by: 'row', types: [...types] }, fields: [...fields, field0] });
}

function sent(field: Partial<Field>, ...cells: string[]) {
  const prepared = prepare(withField(field), rowOf('u1', '2024-01-02T03:04:05Z', ...cells));
  const [event] = eventsOf(prepared);
  return {
    value: event?.properties?.['p'],
    has: 'p' in (event?.properties ?? {}),
    problems: problemsOf(prepared),
  };
}

describe('where a field’s text comes from', () => {
  const combined: Field['from'] = { kind: 'columns', columns: [2, 3], separator: ' ' };
  const template = (text: string): Field['from'] => ({ kind: 'template', template: text });

  it('is several columns, without those that are empty', () => {
    expect(sent({ from: combined }, 'Ada', 'Byron').value).toBe('Ada Byron');
    expect(sent({ from: combined }, '', 'Byron').value).toBe('Byron');
    expect(sent({ from: combined }, '', '').has).toBe(false);
  });

  it('is never the error of a spreadsheet', () => {
    expect(sent({ from: combined }, 'Ada', '#REF!').problems).toEqual(['formulaError 3 #REF!']);
    expect(sent({ from: template('{{ last }}') }, 'Ada', '#N/A').problems).toEqual(['formulaError 3 #N/A']);
  });

  it('is a template with the cells by their columns’ names', () => {
    const from = template('{{ row["First name"] | upcase }} {{ last }}{{ row["__proto__"] }}');
    expect(sent({ from }, 'Ada', 'Byron', '!').value).toBe('ADA Byron!');
  });

  it('that fails for a row says so', () => {
    const from = template('{{ last | divided_by: 0 }}{{ last | split: "" | join: row["First name"] }}');
    const { problems } = sent({ from }, 'x'.repeat(2_000_000), 'ab');
    expect(problems).toEqual(['templateNotFilled 2 memory alloc limit exceeded']);
  });

  it('knows nothing of files, time or chance, and repeats nothing', () => {
    const bad = [
      '{{ "now" | date: "%s" }}',
      '{% include "a" %}',
      '{% for a in (1..9) %}{% endfor %}',
      '{{ x',
    ];
    for (const text of bad) {
      const problems = planProblems(withField({ from: template(text) }));
      expect(
        problems.map(({ code }) => code),
        text,
      ).toEqual(['templateNotUnderstood']);
    }
  });

  it('reaches nothing but cells', () => {
    const from = template('{{ row.constructor }}{{ row["First name"].length }}{{ row["First name"].size }}');
    expect(planProblems(withField({ from })).map(({ code }) => code)).toEqual(['templateColumnMissing']);
    expect(sent({ from }, 'Ada', '').value).toBe('33');
  });

  it('has to be in the file', () => {
    expect(planProblems(withField({ from: { kind: 'columns', columns: [2, 9], separator: '' } }))).toEqual([
      { code: 'columnMissing', fields: [3], columns: [9] },
    ]);
    expect(planProblems(withField({ from: template('{{ row["Nobody"] }}') }))).toEqual([
      { code: 'templateColumnMissing', fields: [3], columns: [] },
    ]);
    expect(planProblems(withField({ from: template('{{ row[last] }}') }))).toEqual([]);
  });
});

describe('an empty cell', () => {
  it('is left out, sent as null or as an empty text', () => {
    expect(sent({}, '').has).toBe(false);
    expect(sent({ whenEmpty: 'null' }, '')).toMatchObject({ has: true, value: null });
    expect(sent({ whenEmpty: 'text', type: 'number' }, '')).toMatchObject({ has: true, value: '' });
  });

  it('is also one that a transformation has emptied', () => {
    const steps: Field['steps'] = [{ do: 'trim' }];
    expect(sent({ steps, whenEmpty: 'null' }, '  ')).toMatchObject({ has: true, value: null });
    expect(sent({ steps }, '  ').has).toBe(false);
  });

  it('cannot stand for an id', () => {
    const plan = planWith({
      fields: [...planWith().fields.slice(1), { ...column(0, { kind: 'userId' }), whenEmpty: 'text' }],
    });
    expect(problemsOf(prepare(plan, rowOf('', '2024-01-02T03:04:05Z')))).toEqual(['noId 0']);
  });
});

describe('a list', () => {
  it.each([
    ['a, b,,c', ['a', 'b', 'c']],
    ['["a",1]', ['a', 1]],
    ['one', ['one']],
  ])('is read from %s', (cell, list) => {
    expect(sent({ type: 'list' }, cell).value).toEqual(list);
  });

  it('is not torn out of broken JSON', () => {
    expect(sent({ type: 'list' }, '["a", "b').problems).toEqual(['listNotUnderstood 2 ["a", "b']);
    expect(sent({ type: 'list' }, ' , ').has).toBe(false);
  });
});

describe('a field that is not for some calls', () => {
  const row = rowOf('u1', '2024-01-02T03:04:05Z', 'x');

  it('is only in the others', () => {
    const field: Field = { ...column(2, { kind: 'context', path: ['ip'] }), notFor: ['identify'] };
    const plan = withField(field, ['identify', 'track']);
    const [identify, track] = eventsOf(prepare(plan, row));
    expect(identify?.context['ip']).toBeUndefined();
    expect(track?.context['ip']).toBe('x');
  });

  it('leaves its place to another', () => {
    const fields = [
      ...planWith().fields,
      { ...column(2, { kind: 'userId' }), notFor: ['identify' as const] },
    ].map((field, index) => (index === 0 ? { ...field, notFor: ['track' as const] } : field));
    const plan = planWith({ calls: { by: 'row', types: ['identify', 'track'] }, fields });
    expect(planProblems(plan)).toEqual([]);
    expect(eventsOf(prepare(plan, row)).map(({ userId }) => userId)).toEqual(['u1', 'x']);
  });

  it('is missed where the call needs it', () => {
    const fields = planWith().fields.map((field) =>
      field.target.kind === 'event' ? { ...field, notFor: ['track' as const] } : field,
    );
    expect(planProblems(planWith({ fields }))).toEqual([{ code: 'noEventName', call: 'track' }]);
    expect(problemsOf(prepare(planWith({ fields }), row))).toEqual(['noEventName']);
  });

  it('is not read where no call sends it', () => {
    const field: Field = { ...column(2, property, 'number'), notFor: ['track'] };
    expect(problemsOf(prepare(withField(field), row))).toEqual([]);
  });

  it('keeps its time, which all calls of a row share', () => {
    const fields = planWith().fields.map((field) => ({
      ...field,
      notFor: field.target.kind === 'timestamp' ? ['track' as const] : [],
    }));
    expect(eventsOf(prepare(planWith({ fields }), row))[0]?.timestamp).toBe('2024-01-02T03:04:05.000Z');
  });
});

describe('the length of an event', () => {
  it('is measured where a transformation may make it longer', () => {
    const steps: Field['steps'] = [{ do: 'replace', find: 'a', with: 'b'.repeat(1000) }];
    expect(sent({ steps }, 'a'.repeat(40)).problems).toEqual([`eventTooLarge 2 ${'a'.repeat(40)}`]);
    const from: Field['from'] = { kind: 'template', template: '{{ last }}'.repeat(4) };
    expect(sent({ from }, '', 'b'.repeat(9000)).problems).toEqual([`eventTooLarge 3 ${'b'.repeat(80)}…`]);
  });

  it('counts a fixed text with its transformations', () => {
    const fields = [
      ...planWith().fields,
      {
        ...constant('x', property),
        steps: [
          { do: 'replace' as const, find: 'x', with: 'y'.repeat(900) },
          { do: 'replace' as const, find: 'y', with: 'z'.repeat(900) },
        ],
      },
    ];
    expect(problemsOf(prepare(planWith({ fields }), rowOf('u', '2024-01-02T03:04:05Z')))).toEqual([
      expect.stringContaining('eventTooLarge'),
    ]);
  });
});
