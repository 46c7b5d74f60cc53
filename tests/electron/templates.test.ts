import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTemplates } from '../../electron/templates';
import { fail, ok, type Result } from '../../shared/model/failure';
import { type Template, templateLimits, type TemplatePlan } from '../../shared/model/template';
import { createTestLog } from './support/log';
import { plan as whole } from './support/plan';
import { temporaryFolder } from './support/temporaryFolder';

const { dialect: _, ...plan } = whole;
const other: TemplatePlan = { ...plan, columns: ['id'], fields: [] };

async function create() {
  const folder = path.join(await temporaryFolder(), 'templates');
  const log = createTestLog();
  let ids = 0;
  let time = Date.parse('2026-11-24T10:00:00Z');
  const now = () => new Date((time += 1000));
  const templates = createTemplates({ folder, newId: () => `id${String(++ids)}`, now, log });
  return { folder, templates, log };
}

function valueOf(result: Result<Template>): Template {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

test('a set-up is saved under a name, and a later one under that name keeps the older', async () => {
  const { templates } = await create();
  const first = valueOf(await templates.save(' Shopify orders ', plan));
  expect(first).toEqual({ id: 'id1', name: 'Shopify orders', versions: ['2026-11-24T10:00:01.000Z'], plan });
  const second = valueOf(await templates.save('shopify ORDERS', other));
  expect(second).toEqual({
    ...first,
    versions: ['2026-11-24T10:00:02.000Z', ...first.versions],
    plan: other,
  });
  expect(await templates.list()).toEqual([second]);
  expect(await templates.find('id1')).toEqual(ok(second));
});

test('an older version becomes the newest again, and none is lost', async () => {
  const { templates } = await create();
  const { versions } = valueOf(await templates.save('Orders', plan));
  await templates.save('Orders', other);
  expect(await templates.change('id1', { kind: 'restore', savedAt: versions[0] ?? '' })).toEqual(ok(null));
  const [restored] = await templates.list();
  expect(restored?.plan).toEqual(plan);
  expect(restored?.versions).toHaveLength(3);
  expect(await templates.change('id1', { kind: 'restore', savedAt: 'never' })).toEqual(
    fail('templateUnknown'),
  );
});

test('the oldest version gives way when there are too many', async () => {
  const { templates } = await create();
  for (let count = 0; count <= templateLimits.versions; count++) await templates.save('Orders', plan);
  const [template] = await templates.list();
  expect(template?.versions).toHaveLength(templateLimits.versions);
  expect(template?.versions).not.toContain('2026-11-24T10:00:01.000Z');
});

test('is renamed, duplicated, used and deleted', async () => {
  const { templates, folder } = await create();
  await templates.save('Orders', plan);
  await templates.save('People', other);
  expect(await templates.change('id1', { kind: 'rename', name: 'people' })).toEqual(
    fail('templateNameTaken', { name: 'people' }),
  );
  expect(await templates.change('id1', { kind: 'rename', name: 'ORDERS' })).toEqual(ok(null));
  await templates.change('id1', { kind: 'duplicate' });
  await templates.change('id1', { kind: 'used' });
  expect((await templates.list()).map(({ name, usedAt }) => [name, usedAt !== undefined])).toEqual([
    ['ORDERS', true],
    ['ORDERS (2)', false],
    ['People', false],
  ]);
  await templates.change('id1', { kind: 'delete' });
  expect((await readdir(folder)).toSorted()).toEqual(['id2.json', 'id3.json']);
  expect(await templates.change('id1', { kind: 'used' })).toEqual(fail('templateUnknown'));
  expect(await templates.change('../id2', { kind: 'delete' })).toEqual(fail('templateUnknown'));
  expect(await templates.find('id1')).toEqual(fail('templateUnknown'));
});

test('what is added never takes the place of another, however many are added at once', async () => {
  const { templates } = await create();
  await Promise.all([
    templates.add('Orders', plan),
    templates.add('Orders', other),
    templates.save('Orders', plan),
  ]);
  expect((await templates.list()).map(({ name, versions }) => `${name}: ${String(versions.length)}`)).toEqual(
    ['Orders: 2', 'Orders (2): 1'],
  );
  const long = 'x'.repeat(templateLimits.name);
  await templates.add(long, plan);
  const { name } = valueOf(await templates.add(long, plan));
  expect(name.length).toBeLessThanOrEqual(templateLimits.name);
});

test('a damaged one harms only itself', async () => {
  const { templates, folder, log } = await create();
  await templates.save('Orders', plan);
  await writeFile(path.join(folder, 'id9.json'), '{"name":"a secret"}');
  expect((await templates.list()).map(({ name }) => name)).toEqual(['Orders']);
  expect((await readdir(folder)).toSorted()).toEqual(['id1.json', 'id9.json.corrupt-1']);
  expect(log.lines.join()).not.toContain('secret');
});

test('there are not endlessly many, and a disk that takes nothing is told', async () => {
  const { templates, folder } = await create();
  await templates.save('Orders', plan);
  const stored = { version: 1, versions: [{ savedAt: 'then', plan: other }] };
  for (let count = 1; count < templateLimits.templates; count++) {
    const id = `more${String(count)}`;
    await writeFile(path.join(folder, `${id}.json`), JSON.stringify({ ...stored, id, name: id }));
  }
  expect(await templates.save('One more', plan)).toEqual(fail('templatesTooMany'));
  expect((await templates.save('Orders', plan)).ok).toBe(true);
});

test('a folder that cannot be written is told', async () => {
  const folder = path.join(await temporaryFolder(), 'templates');
  await writeFile(folder, 'no folder');
  await chmod(folder, 0o400);
  const templates = createTemplates({
    folder,
    newId: () => 'id1',
    now: () => new Date(0),
    log: createTestLog(),
  });
  expect(await templates.save('Orders', plan)).toEqual(fail('templateUnwritable'));
  expect(await templates.list()).toEqual([]);
});
