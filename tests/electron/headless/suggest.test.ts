import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planSchema } from '../../../shared/model/plan';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { ordersHeader, orders, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';

const world = useTestWorld();
const backfill = useBackfillCommand();

async function fileWith(name: string, text: string): Promise<string> {
  const file = path.join(world.folder(), name);
  await writeFile(file, text);
  return file;
}

test('the plan is written in the order of its parts, with its version first, and can be used as it is', async () => {
  const { code, out, err } = await backfill.run(['suggest', await fileWith('orders.csv', orders(3))]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.endsWith('}\n')).toBe(true);
  const plan = planSchema.parse(JSON.parse(out));
  expect(Object.keys(plan)).toEqual([
    'version',
    'dialect',
    'columns',
    'calls',
    'fields',
    'time',
    'destinations',
  ]);
  expect(plan.columns).toEqual(ordersHeader.split(','));
  expect(planProblems(plan)).toEqual([]);
  expect((await backfill.run(['suggest', path.join(world.folder(), 'orders.csv')])).out).toBe(out);
});

test('a missing event name is asked with its default, which one option takes', async () => {
  const file = await fileWith('web_sign-ups.csv', 'user_id,timestamp\nu1,2024-01-01T00:00:00Z\n');
  const asked = await backfill.run(['suggest', file]);
  expect(asked.code).toBe(3);
  expect(planProblems(planSchema.parse(JSON.parse(asked.out)))).toMatchObject([{ code: 'noEventName' }]);
  expect(asked.err).toContain('  1. What happened? Nothing becomes the event name, which track needs.');
  expect(asked.err).toContain('Default: every event is called “Web Sign Ups”.');

  const taken = await backfill.run(['suggest', file, '--accept-defaults']);
  expect(taken.code).toBe(0);
  expect(taken.err).toContain('Taken: every event is called “Web Sign Ups”.');
  expect(planSchema.parse(JSON.parse(taken.out)).fields).toContainEqual({
    from: { kind: 'constant', value: 'Web Sign Ups' },
    target: { kind: 'event' },
    type: 'text',
  });
});

test('what no default can answer safely stays open', async () => {
  const file = await fileWith('numbers.csv', 'a,b\n1,2\n');
  const asked = await backfill.run(['suggest', file, '--accept-defaults']);
  expect(asked.code).toBe(3);
  expect(asked.err).toContain('2 questions are left open in the plan:');
  expect(asked.err).toContain('  1. Who did it?');
  expect(asked.err).toContain('  2. When did it happen?');
  expect(asked.err).toContain('Taken: every event is called “Numbers”.');
  const { fields } = planSchema.parse(JSON.parse(asked.out));
  expect(fields).toContainEqual(expect.objectContaining({ target: { kind: 'event' } }));
  const used = await backfill.run(['run', '-', file, '--practice'], { input: asked.out });
  expect(used.code).toBe(3);
});

test('the zone in which times are read is told where it matters', async () => {
  const file = await fileWith('orders.csv', orders(2).replaceAll('T00:00:00Z', ' 10:00'));
  const { code, err } = await backfill.run(['suggest', file], { env: { TZ: 'Europe/Paris' } });
  expect(code).toBe(0);
  expect(err).toContain('times without a zone are read as Europe/Paris');
});

test.each([
  ['empty.csv', '', 'empty.csv is empty. Export it again.'],
  ['header.csv', 'a,b\n', 'header.csv has column names but no rows below them.'],
  ['page.csv', '<!doctype html><html></html>', 'page.csv is a web page, whatever its name says.'],
])('%s is refused in words', async (name, text, sentence) => {
  const ended = await backfill.run(['suggest', await fileWith(name, text)]);
  expect(ended).toMatchObject({ code: 5, out: '' });
  expect(ended.err).toContain(sentence);
});
