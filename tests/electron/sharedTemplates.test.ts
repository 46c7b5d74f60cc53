import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSharedTemplates } from '../../electron/sharedTemplates';
import { createTemplates } from '../../electron/templates';
import { fail, ok } from '../../shared/model/failure';
import { createTestLog } from './support/log';
import { plan as whole } from './support/plan';
import { temporaryFolder } from './support/temporaryFolder';

const { dialect: _, ...plan } = whole;

async function create() {
  const folder = await temporaryFolder();
  const log = createTestLog();
  let ids = 0;
  const templates = createTemplates({
    folder: path.join(folder, 'templates'),
    newId: () => `id${String(++ids)}`,
    now: () => new Date(0),
    log,
  });
  const suggested: string[] = [];
  const at = (name: string | undefined) => (name === undefined ? undefined : path.join(folder, name));
  const shared = (file: string | undefined) =>
    createSharedTemplates({
      dialogs: {
        chooseTemplate: () => Promise.resolve(at(file)),
        chooseWhereToSave: (name) => {
          suggested.push(name);
          return Promise.resolve(at(file));
        },
      },
      templates,
      log,
    });
  return { folder, templates, shared, suggested };
}

test('what is exported can be imported, under a name that is free', async () => {
  const { templates, shared, suggested, folder } = await create();
  await templates.save('Orders: 2024/25', plan);
  expect(await shared('out.json').save('id1')).toEqual(ok({ name: 'out.json' }));
  expect(suggested).toEqual(['Orders- 2024-25 template.json']);
  const text = await readFile(path.join(folder, 'out.json'), 'utf8');
  expect(JSON.parse(text)).toEqual({
    kind: 'backfill-template',
    version: 1,
    name: 'Orders: 2024/25',
    plan,
  });
  expect(await shared('out.json').open()).toMatchObject(ok({ id: 'id2', name: 'Orders: 2024/25 (2)', plan }));
});

test('a plan is a template for its own file, called like that', async () => {
  const { shared, folder } = await create();
  await writeFile(path.join(folder, 'orders plan.json'), JSON.stringify(whole));
  expect(await shared('orders plan.json').open()).toMatchObject(ok({ name: 'orders plan', plan }));
});

test.each([
  ['no JSON', 'a,b'],
  ['other JSON', '[]'],
  ['something that could be carried out', JSON.stringify({ ...whole, script: 'alert(1)' })],
  ['a later version', JSON.stringify({ kind: 'backfill-template', version: 2, name: 'x', plan })],
])('%s is refused by its name', async (_what, text) => {
  const { shared, templates, folder } = await create();
  await writeFile(path.join(folder, 'wrong.json'), text);
  expect(await shared('wrong.json').open()).toEqual(fail('templateUnreadable', { name: 'wrong.json' }));
  expect(await templates.list()).toEqual([]);
});

test('a file that is gone, and one that is far too large, are refused', async () => {
  const { shared, folder } = await create();
  expect(await shared('gone.json').open()).toEqual(fail('templateUnreadable', { name: 'gone.json' }));
  await writeFile(path.join(folder, 'large.json'), `"${'x'.repeat(20_000_000)}"`);
  expect(await shared('large.json').open()).toEqual(fail('templateUnreadable', { name: 'large.json' }));
});

test('a closed dialog is no failure; what cannot be written is', async () => {
  const { shared, templates, folder } = await create();
  expect(await shared('out.json').save('id1')).toEqual(fail('templateUnknown'));
  await templates.save('Orders', plan);
  expect(await shared(undefined).save('id1')).toEqual(ok(null));
  expect(await shared(undefined).open()).toEqual(ok(null));
  await mkdir(path.join(folder, 'a-folder'));
  expect(await shared('a-folder').save('id1')).toEqual(fail('templateUnwritable'));
});
