import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createImportTally } from '../../../electron/engine/importTally';
import { PreparedEvent } from '../../../shared/pipeline/preparedEvent';

type Step = 'ready' | 'invalid' | 'skipped' | 'answered' | 'refused' | 'earlier' | 'earlierRefused';

test('read = accepted + invalid + refused + skipped + notSent, after every step and for any expectation', () => {
  const step = fc.constantFrom<Step>(
    'ready',
    'invalid',
    'skipped',
    'answered',
    'refused',
    'earlier',
    'earlierRefused',
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.option(fc.nat(100)), (steps, expected) => {
      const tally = createImportTally();
      let row = 1;
      let open = 0;
      for (const kind of steps) {
        row += 1;
        if (kind === 'skipped') tally.add({ kind, rowNumber: row });
        else if (kind === 'invalid' || kind === 'ready')
          tally.add({ kind, rowNumber: row, events: [], issues: [] });
        else if (kind === 'earlier' || kind === 'earlierRefused') {
          tally.add({ kind: 'ready', rowNumber: row, events: [], issues: [] });
          if (kind === 'earlier') tally.addAccepted(1);
          else tally.addRefused({ status: 400, accepted: 0, refused: 1 });
        } else if (open > 0) {
          open -= 1;
          tally.answer({
            entry:
              kind === 'answered'
                ? { kind: 'accepted', first: row, last: row }
                : { kind: 'refused', row, status: 400, accepted: 0, refused: 1 },
            rows: 1,
            acceptedEvents: kind === 'answered' ? 1 : 0,
            refusedEvents: kind === 'answered' ? 0 : 1,
          });
        }
        if (kind === 'ready') open += 1;
        const { read, accepted, invalid, refused, skipped, notSent } = tally.rows(expected ?? undefined);
        expect(accepted + invalid + refused + skipped + notSent).toBe(read);
        expect(read).toBeGreaterThanOrEqual(expected ?? 0);
        expect(tally.rows().notSent).toBe(open);
        expect(tally.counts().acceptedEvents).toBe(accepted);
        expect(tally.counts().refusedEvents).toBe(refused);
      }
    }),
  );
});

test('the events of ready rows are counted by type, name and time, those of earlier runs with them', () => {
  const shared = { timestamp: '2024-01-31T00:00:00.000Z', idStart: '' };
  const event = new PreparedEvent('track', 'Signed Up', () => undefined, [], shared);
  const earlier = createImportTally();
  earlier.add({ kind: 'ready', rowNumber: 2, events: [event], issues: [] });
  const tally = createImportTally();
  tally.events.addCounts(earlier.events.counts());
  tally.add({ kind: 'ready', rowNumber: 3, events: [event, event], issues: [] });
  tally.add({ kind: 'invalid', rowNumber: 4, events: [event], issues: [] });
  expect(tally.events.summary(5)).toMatchObject({
    events: { total: 3, byType: { track: 3 } },
    eventNames: [{ name: 'Signed Up', count: 3 }],
    histogram: { unit: 'day', bars: [{ start: '2024-01-31', count: 3 }] },
  });
});
