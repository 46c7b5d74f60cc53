import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../shared/model/run';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { detectFormat } from '../../shared/pipeline/detectFormat';
import { planProblems } from '../../shared/pipeline/planProblems';
import { compilePlan, type PreparedRow } from '../../shared/pipeline/prepareRow';
import { profileColumns } from '../../shared/pipeline/profileColumns';
import { type Head, readHead } from '../../shared/pipeline/readHead';
import { suggestPlan, type Suggestion } from '../../shared/pipeline/suggestPlan';
import { type CheckCounts, createCheckTally } from '../../shared/pipeline/tally';
import { makeSampleOrders } from '../support/makeSampleOrders';
import { prepareOptions } from './pipeline/support';

const path = 'electron/resources/sample-orders.csv';

describe('the sample file', () => {
  let head: Head;
  let suggestion: Suggestion;
  let prepared: PreparedRow[];
  let counts: CheckCounts;

  beforeAll(() => {
    const text = readFileSync(path, 'utf8');
    const { dialect } = detectDialect(text, true);
    head = readHead(text, dialect, true);
    suggestion = suggestPlan({
      fileName: 'sample-orders.csv',
      dialect,
      columns: head.columns,
      profiles: profileColumns(head.rows, head.columns.length),
      rows: head.rows,
      timeZone: 'Europe/Paris',
    });
    prepared = head.rows.map(compilePlan(suggestion.plan, prepareOptions));
    const tally = createCheckTally();
    for (const row of prepared) tally.add(row);
    counts = tally.snapshot();
  });

  it('is what its generator makes', () => {
    expect(readFileSync(path, 'utf8')).toBe(makeSampleOrders());
  });

  it('is UTF-8 text, separated by commas, with names and 2,000 rows', () => {
    expect(detectFormat(readFileSync(path))).toEqual({ ok: true, byteOrderMark: false });
    expect(suggestion.plan.dialect).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
      newline: '\n',
    });
    expect(head.rows).toHaveLength(2000);
    expect(head.warnings.map(({ kind, count }) => [kind, count])).toEqual([
      ['tooManyCells', 1],
      ['tooFewCells', 1],
    ]);
  });

  it('needs no answer before it can be checked', () => {
    expect(planProblems(suggestion.plan)).toEqual([]);
  });

  it('is understood as orders', () => {
    expect(suggestion.callsReason).toBe('columns');
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: ['track'] });
    const targets = Object.fromEntries(
      suggestion.plan.fields.map(({ from, target, type }) => [
        from.kind === 'column' ? (head.columns[from.column] ?? '') : 'value' in from ? from.value : '',
        'path' in target ? `${target.kind}.${target.path.join('.')} ${type}` : target.kind,
      ]),
    );
    expect(targets).toEqual({
      order_id: 'properties.order_id text',
      order_date: 'timestamp',
      customer_id: 'userId',
      email: 'properties.email text',
      first_name: 'properties.first_name text',
      last_name: 'properties.last_name text',
      status: 'properties.status text',
      items: 'properties.items number',
      total: 'properties.total number',
      currency: 'properties.currency text',
      discount_code: 'properties.coupon text',
      postal_code: 'properties.postal_code text',
      country: 'properties.country text',
      newsletter: 'properties.newsletter boolean',
      note: 'properties.note text',
      'Order Completed': 'event',
    });
  });

  it('has every one of its oddities found, and adds up', () => {
    expect(counts.rows).toEqual({ read: 2000, ready: 1982, invalid: 18, skipped: 0, withWarnings: 1 });
    expect(counts.events.total).toBe(1982);
    const found = counts.problems.map(({ code, column, count }): [string, string | undefined, number] => [
      code,
      column === undefined ? undefined : head.columns[column],
      count,
    ]);
    expect(found).toEqual([
      ['noId', 'customer_id', 6],
      ['timeNotUnderstood', 'order_date', 5],
      ['numberNotUnderstood', 'total', 3],
      ['noTime', 'order_date', 2],
      ['booleanNotUnderstood', 'newsletter', 1],
      ['tooManyCells', undefined, 1],
      ['tooFewCells', undefined, 1],
    ]);
    expect(examplesOf(counts, 'timeNotUnderstood')).toContainEqual({
      rowNumber: 112,
      value: '31/12/2024 18:20',
    });
  });

  it('keeps accents, leading zeros, quotes, commas and line breaks', () => {
    const json = prepared.flatMap((row) =>
      row.kind === 'ready' ? row.events.map((event) => event.json) : [],
    );
    const all = json.join('\n');
    expect(all).toContain('"last_name":"Åkesson"');
    expect(all).toContain('"userId":"0004265"');
    expect(all).toContain('"postal_code":"01080"');
    expect(all).toContain('"note":"Wants \\"eco\\" packaging, no plastic"');
    expect(all).toContain('"note":"Second floor, door on the left\\nring twice"');
  });
});

function examplesOf(counts: CheckCounts, code: CheckReport['problems'][number]['code']) {
  return counts.problems.find((problem) => problem.code === code)?.examples;
}
