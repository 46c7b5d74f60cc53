import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Plan, planSchema } from '../../../shared/model/plan';
import { orders, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';

const world = useTestWorld();
const backfill = useBackfillCommand();

async function fileWith(name: string, text: string): Promise<string> {
  const file = path.join(world.folder(), name);
  await writeFile(file, text);
  return file;
}

const next = 'Total;user-id;coupon;Timestamp\n1,5;u1;X;2025-01-01T00:00:00Z\n';

/** A plan for orders, as `suggest` writes it. */
async function madePlan(): Promise<{ file: string; plan: Plan }> {
  const header = 'user_id,timestamp,total,note';
  const before = await fileWith('sign-ups.csv', `${header}\nu1,2024-01-01T00:00:00Z,1,x\n`);
  const made = await backfill.run(['suggest', before, '--accept-defaults']);
  return { file: await fileWith('plan.json', made.out), plan: planSchema.parse(JSON.parse(made.out)) };
}

test('the plan of one file, or a template, makes that of the next by the names of its columns', async () => {
  const { file, plan } = await madePlan();
  const target = await fileWith('next.csv', next);
  const asked = await backfill.run(['suggest', target, '--template', file]);
  expect(asked.code).toBe(3);
  expect(asked.err).toContain('found under similar names: user_id → user-id');
  expect(asked.err).toContain('not part of the template, and not sent: coupon.');
  expect(asked.err).toContain('1 of 4 columns that the template needs is missing: note.');
  const made = planSchema.parse(JSON.parse(asked.out));
  expect(made.columns).toEqual(['Total', 'user-id', 'coupon', 'Timestamp']);
  expect(made.dialect.delimiter).toBe(';');
  const targets = ({ fields }: Plan) => fields.map((field) => JSON.stringify(field.target));
  expect(targets(made)).toEqual(targets(plan).filter((name) => !name.includes('note')));

  const { dialect: _, ...template } = plan;
  const shared = { kind: 'backfill-template', version: 1, name: 'Sign-ups', plan: template };
  const exported = await fileWith('template.json', `\uFEFF${JSON.stringify(shared)}`);
  const taken = await backfill.run(['suggest', target, '--template', exported, '--accept-defaults']);
  expect(taken.code).toBe(0);
  expect(taken.out).toBe(asked.out);
});

test('what is no template is refused by its name', async () => {
  const target = await fileWith('orders.csv', orders(1));
  const other = await fileWith('other.json', '{"version":1}');
  for (const [file, sentence] of [
    [path.join(world.folder(), 'gone.json'), 'gone.json is not there.'],
    [other, 'other.json is no template'],
    [target, 'orders.csv is no template'],
    [world.folder(), 'cannot be read'],
  ] as const) {
    const refused = await backfill.run(['suggest', target, '--template', file]);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain(sentence);
    expect(refused.out).toBe('');
  }
});
