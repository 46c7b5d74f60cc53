import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReportSchema, issueCodes } from '../../../shared/model/run';
import { severityOf } from '../../../shared/pipeline/addIssue';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { createCheckTally } from '../../../shared/pipeline/tally';
import { createProblemTally } from '../../../shared/pipeline/tallyProblems';
import { column, planWith, prepareOptions } from './support';

const countsSchema = checkReportSchema.pick({
  rows: true,
  events: true,
  problems: true,
  timeRange: true,
  histogram: true,
  eventNames: true,
  repeats: true,
});

const plan = planWith({
  calls: {
    by: 'column',
    column: 2,
    values: [
      { value: 'both', types: ['identify', 'track'] },
      { value: 'track', types: ['track'] },
      { value: 'leave out', types: [] },
    ],
  },
  fields: [column(0, { kind: 'userId' }), column(1, { kind: 'timestamp' }), column(2, { kind: 'event' })],
});

describe('createCheckTally', () => {
  it('counts rows, events, times, names and problems', () => {
    const prepare = compilePlan(plan, prepareOptions);
    const tally = createCheckTally();
    const rows = [
      ['1', '2024-03-01T00:00:00Z', 'both'],
      ['2', '2024-01-01T00:00:00Z', 'track'],
      ['3', '1969-01-01T00:00:00Z', 'track'],
      ['', '2030-01-01', 'track'],
      ['4', '', 'leave out'],
      ['5', '2024-01-01T00:00:00Z', 'unheard of'],
    ];
    for (const [index, cells] of rows.entries()) tally.add(prepare({ rowNumber: index + 2, cells }));
    expect(tally.snapshot()).toEqual({
      rows: { read: 6, ready: 3, invalid: 2, skipped: 1, withWarnings: 1 },
      events: { total: 4, byType: { identify: 1, group: 0, alias: 0, track: 3, page: 0, screen: 0 } },
      problems: [
        { code: 'noId', severity: 'invalid', column: 0, count: 1, examples: [{ rowNumber: 5 }] },
        {
          code: 'callTypeUnknown',
          severity: 'invalid',
          column: 2,
          count: 1,
          examples: [{ rowNumber: 7, value: 'unheard of' }],
        },
        {
          code: 'timeBefore1970',
          severity: 'warning',
          column: 1,
          count: 1,
          examples: [{ rowNumber: 4, value: '1969-01-01T00:00:00Z' }],
        },
        {
          code: 'timeInFuture',
          severity: 'warning',
          column: 1,
          count: 1,
          examples: [{ rowNumber: 5, value: '2030-01-01' }],
        },
      ],
      timeRange: { first: '1969-01-01T00:00:00.000Z', last: '2024-03-01T00:00:00.000Z' },
      histogram: {
        unit: 'year',
        bars: Array.from({ length: 56 }, (_, index) => ({
          start: String(1969 + index),
          count: index === 0 ? 1 : index === 55 ? 3 : 0,
        })),
      },
      eventNames: [
        { name: 'track', count: 2 },
        { name: 'both', count: 1 },
      ],
    });
  });

  it('begins with nothing', () => {
    expect(createCheckTally().snapshot()).toEqual({
      rows: { read: 0, ready: 0, invalid: 0, skipped: 0, withWarnings: 0 },
      events: { total: 0, byType: { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 } },
      problems: [],
      eventNames: [],
    });
  });

  it('gives copies: what was shown does not change later', () => {
    const tally = createCheckTally();
    const before = tally.snapshot();
    tally.add({ kind: 'skipped', rowNumber: 2 });
    expect(before.rows.read).toBe(0);
    expect(tally.snapshot().rows.read).toBe(1);
  });

  it('shows the ten most frequent names, and stays small whatever the names are', () => {
    const prepare = compilePlan(planWith({ fields: plan.fields }), prepareOptions);
    const tally = createCheckTally();
    for (let row = 0; row < 12_000; row += 1) {
      const name = row % 3 === 0 ? 'often' : `${'long '.repeat(200)}${row}`;
      tally.add(prepare({ rowNumber: row + 2, cells: ['1', '2024-01-01', `${row % 2 === 0 ? name : row}`] }));
    }
    const counts = tally.snapshot();
    expect(countsSchema.safeParse(counts).success).toBe(true);
    expect(counts.eventNames).toHaveLength(10);
    expect(counts.events.total).toBe(12_000);
  });

  it('always adds up', () => {
    const prepare = compilePlan(plan, prepareOptions);
    const cells = fc.tuple(
      fc.constantFrom('', '1', ' '),
      fc.constantFrom('', 'x', '2024-01-01'),
      fc.constantFrom('', 'both', 'TRACK', 'leave out', 'x'),
    );
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        const tally = createCheckTally();
        for (const [index, row] of rows.entries()) tally.add(prepare({ rowNumber: index + 2, cells: row }));
        const { rows: counts, events } = tally.snapshot();
        expect(counts.read).toBe(rows.length);
        expect(counts.ready + counts.invalid + counts.skipped).toBe(counts.read);
        expect(Object.values(events.byType).reduce((sum, count) => sum + count, 0)).toBe(events.total);
      }),
    );
  });
});

describe('createProblemTally', () => {
  it('counts a row once for each of its problems, and keeps the first ten', () => {
    const tally = createProblemTally();
    for (let row = 1; row <= 12; row += 1) {
      const issue = { code: 'noId', severity: 'invalid', column: 1 } as const;
      tally.add(row, [issue, issue]);
    }
    const [problem] = tally.snapshot();
    expect(problem?.count).toBe(12);
    expect(problem?.examples.map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('puts what stops rows first, then what is frequent', () => {
    const tally = createProblemTally();
    tally.add(1, [{ code: 'tooFewCells', severity: 'warning' }]);
    tally.add(2, [
      { code: 'tooFewCells', severity: 'warning' },
      { code: 'noId', severity: 'invalid' },
    ]);
    tally.add(3, [{ code: 'noTime', severity: 'invalid' }]);
    tally.add(4, [{ code: 'noTime', severity: 'invalid' }]);
    expect(tally.snapshot().map(({ code }) => code)).toEqual(['noTime', 'noId', 'tooFewCells']);
  });

  it('stays within 500 groups and still counts everything', () => {
    const tally = createProblemTally();
    let added = 0;
    for (let column = 0; column < 60; column += 1) {
      for (const code of issueCodes) {
        added += 1;
        tally.add(added, [{ code, severity: severityOf(code), column }]);
      }
    }
    const problems = tally.snapshot();
    expect(countsSchema.shape.problems.safeParse(problems).success).toBe(true);
    expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(added);
  });
});
