import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { runDry } from '../../../electron/engine/runDry';
import { callTypes } from '../../../shared/model/event';
import type { Plan } from '../../../shared/model/plan';
import { readHead } from '../../../shared/pipeline/readHead';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { anyField } from '../../shared/pipeline/anyField';
import { ordersPlan, testImport, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const columns = ['a', 'b', '__proto__', 'First name', 'row'];
const sure: Plan['fields'] = [
  { from: { kind: 'constant', value: 'u1' }, target: { kind: 'userId' }, type: 'text' },
  { from: { kind: 'constant', value: 'Seen' }, target: { kind: 'event' }, type: 'text' },
  { from: { kind: 'constant', value: '2024-01-02' }, target: { kind: 'timestamp' }, type: 'text' },
];
const cell = fc.oneof(
  fc.string({ maxLength: 8 }).filter((text) => !text.includes('\0')),
  fc.constantFrom('', ' ', 'Ada', 'é 🙂', '12.5', 'a, b', '["x", 1]', '#N/A', 'yes', '007', '2024-03-04'),
);

test('what the preview shows of any plan is what the engine writes, byte by byte', async () => {
  let compared = 0;
  const target = path.join(world.folder(), 'events.ndjson');
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyField, { maxLength: 5 }),
      fc.subarray([...callTypes], { minLength: 1 }),
      fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 6 }),
      async (fields, types, records) => {
        const text = `${Papa.unparse([columns, ...records], { newline: '\n', quotes: true })}\n`;
        const plan: Plan = {
          ...ordersPlan,
          columns,
          calls: { by: 'row', types },
          fields: [...sure, ...fields],
          time: { zone: 'UTC', whenMissing: 'importStart' },
        };
        const prepare = compilePlan(plan, {
          stamp: testStamp,
          idPrefix: '0'.repeat(20),
          startedAt: '2024-06-01T00:00:00.000Z',
          nowMilliseconds: Date.parse('2024-06-01T00:00:00.000Z'),
        });
        const shown = readHead(text, plan.dialect, true).rows.flatMap((row) => {
          const prepared = prepare(row);
          return prepared.kind === 'ready' ? prepared.events.map(({ json }) => json) : [];
        });
        const { job } = await testImport(world.folder(), 'https://api.segment.io', text, { plan });
        await runDry(job, target, {
          writeKey: undefined,
          stamp: testStamp,
          clock: { ...systemClock, now: () => Date.parse('2024-06-01T00:00:00.000Z') },
          random: () => 0.5,
        });
        const written = (await readFile(target, 'utf8')).split('\n').filter((line) => line !== '');
        await rm(target);
        expect(written).toEqual(shown);
        compared += shown.length;
      },
    ),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(50);
}, 120_000);
