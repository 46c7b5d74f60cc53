import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const runtime = path.resolve(import.meta.dirname, '../../../electron/runtime');
let checkout = '';

beforeEach(async () => {
  checkout = await mkdtemp(path.join(tmpdir(), 'backfill-checkout-'));
  await writeFile(path.join(checkout, 'package.json'), '{"type":"module"}');
  await mkdir(path.join(checkout, 'electron/runtime'), { recursive: true });
  for (const file of ['backfill.mjs', 'projectFolder.mjs']) {
    await cp(path.join(runtime, file), path.join(checkout, 'electron/runtime', file));
  }
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

async function backfill(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(checkout, 'electron/runtime/backfill.mjs'), ...args]);
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (written.out += String(chunk)));
  child.stderr.on('data', (chunk) => (written.err += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, ...written };
}

test('a checkout that is not built says how to build it', async () => {
  expect(await backfill('--version')).toEqual({
    code: 5,
    out: '',
    err: 'Backfill is not built yet: run “npm run build” first.\n',
  });
});

test('a built checkout runs what was built, with the arguments as they are', async () => {
  await mkdir(path.join(checkout, 'dist/main'), { recursive: true });
  const built = `process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;`;
  await writeFile(path.join(checkout, 'dist/main/headless.js'), built);
  expect(await backfill('check', 'a b', '--json')).toEqual({
    code: 3,
    out: '["check","a b","--json"]',
    err: '',
  });
});
