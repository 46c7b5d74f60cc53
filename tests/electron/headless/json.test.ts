import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { planSchema } from '../../../shared/model/plan';
import { useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';

const world = useTestWorld();
const backfill = useBackfillCommand();

function eventLine(id: number, more: object = {}): string {
  return JSON.stringify({
    userId: `u${id}`,
    event: 'Viewed',
    timestamp: '2024-01-01T00:00:00Z',
    note: 'x'.repeat(100),
    ...more,
  });
}

test('a plan that is suggested for JSON has the columns of the whole file, and every row is ready', async () => {
  const file = path.join(world.folder(), 'events.jsonl.gz');
  const lines = Array.from({ length: 8000 }, (_, id) => eventLine(id, id === 7999 ? { items: [1] } : {}));
  await writeFile(file, gzipSync(lines.join('\n')));
  const suggested = await backfill.run(['suggest', file]);
  expect({ code: suggested.code, err: suggested.err }).toEqual({ code: 0, err: '' });
  expect(planSchema.parse(JSON.parse(suggested.out)).columns).toEqual([
    'userId',
    'event',
    'timestamp',
    'note',
    'items',
  ]);
  const plan = path.join(world.folder(), 'plan.json');
  await writeFile(plan, suggested.out);
  expect((await backfill.run(['check', plan, file])).code).toBe(0);

  // Another file of the same kind need not have all of them.
  const other = path.join(world.folder(), 'other.jsonl.gz');
  await writeFile(other, gzipSync(eventLine(1)));
  expect((await backfill.run(['check', plan, other])).code).toBe(0);

  // A name that the plan does not know is asked, because its values would be lost.
  await writeFile(other, gzipSync(eventLine(1, { price: 5 })));
  const asked = await backfill.run(['check', plan, other]);
  expect(asked.code).toBe(3);
  expect(asked.err).toContain('price');
});

test('a file that breaks off is told before anything is suggested', async () => {
  const file = path.join(world.folder(), 'events.jsonl.gz');
  const lines = Array.from({ length: 20_000 }, (_, id) => eventLine(id, { random: Math.sin(id) }));
  const whole = gzipSync(lines.join('\n'));
  await writeFile(file, whole.subarray(0, whole.length - 100));
  const { code, err } = await backfill.run(['suggest', file]);
  expect(code).toBe(5);
  expect(err).toContain('events.jsonl.gz is damaged or not complete');
});
