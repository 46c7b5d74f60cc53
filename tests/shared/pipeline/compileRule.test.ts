import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../shared/model/run';
import type { Condition, RowRule } from '../../../shared/model/rowRule';
import { compileRule } from '../../../shared/pipeline/compileRule';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { columnField, emptyPlan, textField } from '../../support/mapPlan';

const time = { zone: 'Europe/Paris', whenMissing: 'invalid' } as const;

function ask(rule: RowRule, cells: readonly string[]) {
  const issues: Issue[] = [];
  const wanted = compileRule({ rule, time })({ cells }, issues);
  return issues.length === 0 ? wanted : issues.map(({ code, column, value }) => ({ code, column, value }));
}

function one(condition: Condition, cell: string) {
  return ask({ join: 'and', groups: [[condition]] }, [cell]);
}

const column = 0;

describe('compileRule', () => {
  it('takes every row without a rule', () => {
    expect(compileRule({ time })({ cells: [''] }, [])).toBe(true);
  });

  it.each([
    [{ column, test: 'is', values: ['paid', 'Refunded '] }, ['paid', ' PAID', 'refunded'], ['', 'unpaid']],
    [{ column, test: 'isNot', values: ['test'] }, ['', 'tests'], ['Test', ' test ']],
    [{ column, test: 'contains', value: '@Corp.' }, ['a@corp.com'], ['', 'a@other.com']],
    [{ column, test: 'containsNot', value: '@corp.' }, ['', 'a@other.com'], ['a@CORP.com']],
    [{ column, test: 'empty' }, ['', '  '], ['0']],
    [{ column, test: 'filled' }, ['0'], ['', '  ']],
    [{ column, test: 'before', value: '2024-01-31' }, ['2024-01-30 23:59:59.999'], ['2024-01-31', '']],
    [{ column, test: 'until', value: '2024-01-31' }, ['2024-01-31 23:59:59.999'], ['2024-02-01', '']],
    [{ column, test: 'after', value: '2024-01-31' }, ['2024-02-01'], ['2024-01-31 23:59:59.999', '']],
    [{ column, test: 'since', value: '2024-01-31' }, ['2024-01-31'], ['2024-01-30 23:59:59.999', '']],
    [{ column, test: 'since', value: '2024-01-31T10:30' }, ['2024-01-31T09:30:00Z'], ['2024-01-31 10:29:59']],
    [{ column, test: 'less', value: '10' }, ['-5', '9.99'], ['10', '']],
    [{ column, test: 'atMost', value: '10' }, ['10'], ['10.01', '']],
    [{ column, test: 'more', value: '-1.5' }, ['0', '-1'], ['-1.5', '']],
    [{ column, test: 'atLeast', value: '10' }, ['10', '1e3'], ['9.99', '']],
  ] as const)('%j', (condition, wanted, others) => {
    const open: Condition =
      'values' in condition ? { ...condition, values: [...condition.values] } : condition;
    expect(wanted.map((cell) => one(open, cell))).toEqual(wanted.map(() => true));
    expect(others.map((cell) => one(open, cell))).toEqual(others.map(() => false));
  });

  it('leaves out no row by a guess', () => {
    expect(one({ column, test: 'more', value: '10' }, 'ten')).toEqual([
      { code: 'ruleNotDecided', column: 0, value: 'ten' },
    ]);
    expect(one({ column, test: 'before', value: '2024-01-31' }, '31/12/2023')).toEqual([
      { code: 'ruleNotDecided', column: 0, value: '31/12/2023' },
    ]);
    expect(one({ column, test: 'before', value: 'soon' }, '2023-12-31')).toEqual([
      { code: 'ruleNotDecided', column: 0, value: '2023-12-31' },
    ]);
  });

  const number: Condition = { column: 0, test: 'more', value: '10' };
  const paid: Condition = { column: 1, test: 'is', values: ['paid'] };

  it('joins conditions by one word and groups by the other', () => {
    const both: RowRule = { join: 'and', groups: [[number, paid], [{ column: 0, test: 'empty' }]] };
    expect(ask(both, ['11', 'paid'])).toBe(true);
    expect(ask(both, ['11', 'open'])).toBe(false);
    expect(ask(both, ['', 'open'])).toBe(true);
    const either: RowRule = { join: 'or', groups: [[number, paid], [{ column: 1, test: 'filled' }]] };
    expect(ask(either, ['11', ''])).toBe(false);
    expect(ask(either, ['1', 'paid'])).toBe(true);
  });

  it('lets a clear answer decide beside an unclear one', () => {
    expect(ask({ join: 'and', groups: [[number, paid]] }, ['ten', 'open'])).toBe(false);
    expect(ask({ join: 'or', groups: [[number, paid]] }, ['ten', 'paid'])).toBe(true);
    expect(ask({ join: 'and', groups: [[number, paid]] }, ['ten', 'paid'])).toEqual([
      { code: 'ruleNotDecided', column: 0, value: 'ten' },
    ]);
  });
});

const plan = emptyPlan({
  fields: [
    columnField(0, { kind: 'userId' }),
    columnField(1, { kind: 'timestamp' }),
    textField('Signed Up', { kind: 'event' }),
  ],
  rule: { join: 'and', groups: [[{ column: 2, test: 'atLeast', value: '10' }]] },
});
const options = {
  idPrefix: '0'.repeat(20),
  stamp: { library: { name: 'l', version: '1' }, nodeVersion: '20' },
  startedAt: '2026-01-01T00:00:00.000Z',
  nowMilliseconds: Date.UTC(2026, 0, 1),
};

describe('a plan with a rule', () => {
  const prepare = compilePlan(plan, options);

  it('sends, leaves out and stops', () => {
    expect(prepare({ rowNumber: 2, cells: ['u', '2024-01-01', '10', ''] }).kind).toBe('ready');
    expect(prepare({ rowNumber: 3, cells: ['', '', '9', ''] })).toEqual({ kind: 'skipped', rowNumber: 3 });
    const unclear = prepare({ rowNumber: 4, cells: ['u', '2024-01-01', 'n/a', ''] });
    expect(unclear).toMatchObject({ kind: 'invalid', issues: [{ code: 'ruleNotDecided', column: 2 }] });
  });

  it('leaves out no row whose cells may stand under the wrong names', () => {
    const broken = prepare({ rowNumber: 5, cells: ['', '', '9', ''], problem: 'tooManyCells' });
    expect(broken.kind).toBe('invalid');
  });
});
