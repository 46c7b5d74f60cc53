import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../../electron/engine/clock';
import { deleteImport } from '../../../electron/engine/deleteImport';
import { orderLine, ordersPlan, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { environmentOf, ordersFiles } from './files';

/* Nothing is sent twice under new ids unless a person says so. */

const world = useTestWorld();
const backfill = useBackfillCommand();
const asked = z.object({ exitCode: z.literal(3), questions: z.array(z.object({ code: z.string() })) });

async function begun() {
  const segment = await world.endpoint();
  const [plan, file] = await ordersFiles(world.folder(), 5);
  const env = environmentOf(world.folder());
  const run = (...options: string[]) =>
    backfill.run(['run', plan, file, '--endpoint', segment.host, '--json', ...options], { env });
  return { segment, plan, file, env, run };
}

function codesOf(out: string): readonly string[] {
  return asked.parse(JSON.parse(out)).questions.map(({ code }) => code);
}

test('a file that has changed since is asked about, and sent as a new import when told so', async () => {
  const { segment, file, run } = await begun();
  expect((await run()).code).toBe(0);
  await appendFile(file, `${orderLine(6)}\n`);
  const question = await run();
  expect(question.code).toBe(3);
  expect(codesOf(question.out)).toEqual(['fileChanged']);
  expect(question.err).toContain('--as-new');
  expect(segment.accepted.size).toBe(5);

  expect((await run('--as-new')).code).toBe(0);
  expect(segment.accepted.size).toBe(11);
  // From now on it is an import like any other: nothing is asked, nothing is sent again.
  expect((await run()).code).toBe(0);
  expect(segment.accepted.size).toBe(11);
});

test('an import of which nothing has arrived needs no question', async () => {
  const refusing = await world.endpoint(() => ({ kind: 'status', status: 401 }));
  const [plan, file] = await ordersFiles(world.folder(), 5);
  const env = environmentOf(world.folder());
  const run = () => backfill.run(['run', plan, file, '--endpoint', refusing.host], { env });
  expect((await run()).code).toBe(5);
  await appendFile(file, `${orderLine(6)}\n`);
  const again = await run();
  expect(again.code).toBe(5);
  expect(again.err).toContain('refused the write key');
});

test('a file that another plan has sent to the same receiver is asked about', async () => {
  const { segment, run } = await begun();
  expect((await run()).code).toBe(0);
  await ordersFiles(world.folder(), 5, {
    ...ordersPlan,
    destinations: { kind: 'only', names: ['Mixpanel'] },
  });
  const question = await run();
  expect(codesOf(question.out)).toEqual(['sentBefore']);
  expect((await run('--as-new')).code).toBe(0);
  expect(segment.accepted.size).toBe(10);
});

test('another receiver, another key and ids that do not come from the file need no question', async () => {
  const { segment, file, env, run } = await begun();
  expect((await run()).code).toBe(0);
  env['SEGMENT_WRITE_KEY'] = 'otherKeyOtherKey';
  expect((await run()).code).toBe(0);
  const elsewhere = await world.endpoint();
  expect((await run('--journal', path.join(world.folder(), 'own'), '--practice')).code).toBe(2);
  const plan = path.join(world.folder(), 'plan.json');
  expect((await backfill.run(['run', plan, file, '--endpoint', elsewhere.host], { env })).code).toBe(0);
  await ordersFiles(world.folder(), 6, { ...ordersPlan, messageIds: { by: 'content' } });
  expect((await run()).code).toBe(0);
  expect([segment.accepted.size, elsewhere.accepted.size]).toEqual([16, 5]);
});

test('a journal that was named belongs to one import', async () => {
  const { segment, file, run } = await begun();
  const journal = ['--journal', path.join(world.folder(), 'journal')];
  expect((await run(...journal)).code).toBe(0);
  expect((await run(...journal)).code).toBe(0);
  await appendFile(file, `${orderLine(6)}\n`);
  expect(codesOf((await run(...journal)).out)).toEqual(['fileChanged']);
  await ordersFiles(world.folder(), 5, { ...ordersPlan, time: { zone: 'UTC', whenMissing: 'importStart' } });
  expect(codesOf((await run(...journal)).out)).toEqual(['otherJournal']);
  expect(segment.accepted.size).toBe(5);
});

test('a new journal does not make an import a new one', async () => {
  const { segment, run } = await begun();
  expect((await run()).code).toBe(0);
  const elsewhere = ['--journal', path.join(world.folder(), 'elsewhere')];
  expect(codesOf((await run(...elsewhere)).out)).toEqual(['sentBefore']);
  expect((await run(...elsewhere, '--as-new')).code).toBe(0);
  expect([...segment.accepted.values()]).toEqual([2, 2, 2, 2, 2]);
});

test('an import that was begun elsewhere, such as in the window, goes on there', async () => {
  const { segment, env, run } = await begun();
  env['XDG_CONFIG_HOME'] = path.join(world.folder(), 'config');
  const inWindow = path.join(world.folder(), 'config', 'Backfill', 'imports', 'from-the-window');
  expect((await run('--journal', inWindow)).code).toBe(0);
  const question = await run();
  expect(codesOf(question.out)).toEqual(['sentBefore']);
  expect(question.err).toContain(`--journal "${inWindow}"`);
  expect((await run('--journal', inWindow)).code).toBe(0);
  expect([...segment.accepted.values()]).toEqual([1, 1, 1, 1, 1]);
});

test('an import whose data was deleted in the window is not begun anew without a question', async () => {
  const { segment, env, run } = await begun();
  expect((await run()).code).toBe(0);
  // Where the window finds it too.
  const imports = path.join(env['XDG_CONFIG_HOME'] ?? '', 'Backfill', 'imports');
  const [importId = ''] = await readdir(imports);
  await deleteImport(path.join(imports, importId), systemClock);
  for (const options of [[], ['--as-new']]) {
    const question = await run(...options);
    expect(codesOf(question.out)).toEqual(['importDeleted']);
    expect(question.err).toContain('--journal DIR');
  }
  expect(await readdir(path.join(imports, importId))).toEqual(['counts.json']);
  expect((await run('--journal', path.join(world.folder(), 'anew'))).code).toBe(0);
  expect([...segment.accepted.values()]).toEqual([2, 2, 2, 2, 2]);
});

test('what an earlier version has sent, with its journals elsewhere, still counts as sent', async () => {
  const { env, run } = await begun();
  env['XDG_STATE_HOME'] = path.join(world.folder(), 'state');
  const before = path.join(world.folder(), 'state', 'backfill', 'imports', 'i');
  expect((await run('--journal', before)).code).toBe(0);
  const question = await run();
  expect(codesOf(question.out)).toEqual(['sentBefore']);
  expect(question.err).toContain(`--journal "${before}"`);
});
