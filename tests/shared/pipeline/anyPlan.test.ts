import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTypes } from '../../../shared/model/event';
import { anyField } from './anyField';
import { anyText } from './anyText';
import { planWith, prepare, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';

describe('any row and any plan', () => {
  const cell = fc.oneof(
    anyText(8),
    fc.constantFrom(
      '',
      ' ',
      time,
      '2024-01-01',
      '12.5',
      '[1.5, {"a":"é"}]',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      'yes',
      '1609459200',
      '\ud800',
      '"',
      '\\',
      '-0',
      '1e-7',
    ),
  );

  it('never throws, and writes JSON exactly as JSON.stringify would', () => {
    fc.assert(
      fc.property(
        fc.array(anyField, { maxLength: 8 }),
        fc.subarray([...callTypes]),
        fc.array(cell, { maxLength: 5 }),
        (fields, types, cells) => {
          const prepared = prepare(
            planWith({
              columns: ['a', 'b', '__proto__', 'First name', 'row'],
              calls: { by: 'row', types },
              fields,
            }),
            rowOf(...cells),
          );
          if (prepared.kind === 'skipped') return;
          for (const { json, bytes, event, type, timestamp } of prepared.events) {
            expect(JSON.stringify(event)).toBe(json);
            expect(bytes).toBe(new TextEncoder().encode(json).length);
            expect(event).toMatchObject({ type, timestamp });
          }
          const stopped = prepared.issues.some(({ severity }) => severity === 'invalid');
          expect(prepared.kind).toBe(stopped ? 'invalid' : 'ready');
        },
      ),
      { numRuns: 300 },
    );
  });
});
