import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createImportTally, type ImportTally } from '../../../electron/engine/importTally';
import { addsUp, type RowTally } from '../../../shared/model/run';
import { PreparedEvent } from '../../../shared/pipeline/preparedEvent';

const steps = ['ready', 'invalid', 'skipped', 'answered', 'refused', 'uncounted'] as const;
type Step = (typeof steps)[number];

/** Applies the steps, and returns how many ready rows have no answer. */
function apply(tally: ImportTally, taken: readonly Step[]): number {
  let row = 1;
  let open = 0;
  for (const kind of taken) {
    row += 1;
    if (kind === 'skipped') tally.add({ kind, rowNumber: row });
    else if (kind === 'invalid' || kind === 'ready')
      tally.add({ kind, rowNumber: row, events: [], issues: [] });
    else if (kind === 'uncounted') {
      tally.add({ kind: 'ready', rowNumber: row, events: [], issues: [] });
      tally.addUncounted(1);
    } else if (open > 0) {
      open -= 1;
      const accepted = kind === 'answered';
      tally.answer({
        entry: accepted
          ? { kind: 'accepted', first: row, last: row, rows: 1, events: 1 }
          : { kind: 'refused', row, status: 400, accepted: 0, refused: 1 },
        rows: 1,
        acceptedEvents: accepted ? 1 : 0,
        refusedEvents: accepted ? 0 : 1,
      });
    }
    if (kind === 'ready') open += 1;
  }
  return open;
}

function expectSum(rows: RowTally): void {
  expect(rows).toSatisfy(addsUp);
}

test('read = accepted + invalid + refused + skipped + inDoubt + notSent, after any steps and for any expectation', () => {
  const taken = fc.array(fc.constantFrom(...steps), { maxLength: 60 });
  fc.assert(
    fc.property(taken, fc.option(fc.nat(100)), (all, expected) => {
      const tally = createImportTally();
      const open = apply(tally, all);
      const rows = tally.rows(expected ?? undefined);
      expectSum(rows);
      expect(rows.read).toBeGreaterThanOrEqual(expected ?? 0);
      expect(tally.rows().notSent).toBe(open);
      expect(tally.counts().acceptedEvents).toBe(rows.accepted);
      expect(tally.counts().refusedEvents).toBe(rows.refused);
      for (let doubtful = 0; doubtful <= open; doubtful += 1) {
        const last = tally.rows('read', doubtful);
        expectSum(last);
        expect(last).toMatchObject({ inDoubt: doubtful, notSent: open - doubtful });
      }
    }),
  );
});

test('goes on from what earlier runs have had answered and from what they counted of the rows before', () => {
  const taken = fc.array(fc.constantFrom<Step>('ready', 'invalid', 'skipped', 'uncounted'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(taken, fc.nat(20), fc.nat(5), fc.nat(5), (all, accepted, refused, leftOut) => {
      const earlier = createImportTally();
      apply(earlier, all);
      const tally = createImportTally();
      const state = {
        accepted: () => ({ rows: accepted, events: 2 * accepted }),
        refused: () => Array.from({ length: refused }, () => ({ status: 400, accepted: 1, refused: 1 })),
        leftOut: () => leftOut,
      };
      tally.startFrom(state);
      tally.startFrom(state);
      tally.addSettled({ byte: 9, record: 9, ...earlier.read() });
      const before = earlier.rows();
      const rows = tally.rows(500);
      expectSum(rows);
      expectSum(tally.rows());
      expect(rows).toMatchObject({
        read: 500,
        accepted: before.accepted + accepted,
        refused,
        inDoubt: leftOut,
        invalid: before.invalid,
        skipped: before.skipped,
      });
      expect(tally.counts()).toMatchObject({
        acceptedEvents: before.accepted + 2 * accepted + refused,
        refusedEvents: refused,
        refusals: refused === 0 ? [] : [{ status: 400, count: refused }],
        problems: earlier.counts().problems,
      });
    }),
  );
});

test('the events of ready rows are counted by type, name and time, those of earlier runs with them', () => {
  const shared = { timestamp: '2024-01-31T00:00:00.000Z', rowNumber: 2, idStart: '' };
  const event = new PreparedEvent('track', 'Signed Up', () => undefined, [], shared);
  const earlier = createImportTally();
  earlier.add({ kind: 'ready', rowNumber: 2, events: [event], issues: [] });
  const tally = createImportTally();
  tally.addSettled({ byte: 9, record: 2, ...earlier.read() });
  tally.add({ kind: 'ready', rowNumber: 3, events: [event, event], issues: [] });
  tally.add({ kind: 'invalid', rowNumber: 4, events: [event], issues: [] });
  expect(tally.events.summary(5)).toMatchObject({
    events: { total: 3, byType: { track: 3 } },
    eventNames: [{ name: 'Signed Up', count: 3 }],
    histogram: { unit: 'day', bars: [{ start: '2024-01-31', count: 3 }] },
  });
});

test('problems are counted with those of earlier runs, and show the first rows that have them', () => {
  const issue = { code: 'noId', severity: 'invalid', column: 0 } as const;
  const add = (tally: ImportTally, first: number, last: number): void => {
    for (let rowNumber = first; rowNumber <= last; rowNumber += 1)
      tally.add({ kind: 'invalid', rowNumber, events: [], issues: [issue] });
  };
  const whole = createImportTally();
  add(whole, 2, 30);
  const earlier = createImportTally();
  add(earlier, 2, 8);
  const tally = createImportTally();
  tally.addSettled({ byte: 9, record: 8, ...earlier.read() });
  add(tally, 9, 30);
  expect(tally.counts().problems).toEqual(whole.counts().problems);
});
