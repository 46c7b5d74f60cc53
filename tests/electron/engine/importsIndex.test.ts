import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { deleteImport } from '../../../electron/engine/deleteImport';
import { discardImport } from '../../../electron/engine/discardImport';
import { writeJournalLine } from '../../../electron/engine/journalLine';
import { writeLastSnapshot } from '../../../electron/engine/lastSnapshot';
import { listImports } from '../../../electron/engine/listImports';
import { startingProgress } from '../../../shared/model/startingProgress';
import { begin, stopped } from '../../support/begunImport';
import { temporaryFolder } from '../support/temporaryFolder';

const list = async (imports: string) => (await listImports(imports, () => undefined, systemClock)).imports;
const index = (imports: string): string => path.join(imports, 'index.json');

async function listedOnce() {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  const [past] = await list(imports);
  return { imports, folder, past };
}

test('what has not changed is listed without being read again', async () => {
  const { imports, folder, past } = await listedOnce();
  // The same length and time: nothing that writes there leaves it like this.
  const text = await readFile(index(imports), 'utf8');
  await writeFile(index(imports), text.replace('orders.csv', 'ORDERS.CSV'));
  expect(await list(imports)).toEqual([{ ...past, file: { name: 'ORDERS.CSV', size: 900 } }]);
  // Any sign of change, and the folder tells.
  await writeFile(path.join(folder, 'report.html'), '');
  expect(await list(imports)).toEqual([past]);
});

const changes: readonly [string, (folder: string) => Promise<void>, object][] = [
  [
    'a run that goes on, from its first line',
    (folder) =>
      appendFile(path.join(folder, 'journal.log'), writeJournalLine({ kind: 'started', at: '2026-05-04' })),
    { state: 'interrupted' },
  ],
  [
    'the last numbers of a run',
    (folder) =>
      writeLastSnapshot(folder, {
        ...startingProgress('i', new Date(0), 100),
        ...stopped,
        state: 'finished',
      }),
    { state: 'finished' },
  ],
  ['being let go of', discardImport, { discarded: true }],
  ['the deletion of its data', (folder) => deleteImport(folder, systemClock), { data: 'deleted' }],
];

test.each(changes)('%s is listed at once', async (_what, change, expected) => {
  const { imports, folder, past } = await listedOnce();
  expect(past).not.toMatchObject(expected);
  await change(folder);
  expect(await list(imports)).toMatchObject([expected]);
  expect(await list(imports)).toMatchObject([expected]);
});

test.each(['', '{"version":2,"imports":[]}', '{"version":1,"imports":[{"name":"i"}]}'])(
  'an index that is not understood is made anew: %j',
  async (text) => {
    const { imports, past } = await listedOnce();
    await writeFile(index(imports), text);
    expect(await list(imports)).toEqual([past]);
    expect(await readFile(index(imports), 'utf8')).toContain('"orders.csv"');
  },
);

test('an import that is gone is forgotten, and an index that cannot be written changes nothing', async () => {
  const { imports, folder } = await listedOnce();
  await rm(folder, { recursive: true });
  expect(await list(imports)).toEqual([]);
  expect(await readFile(index(imports), 'utf8')).not.toContain('orders.csv');
  await rm(index(imports));
  await mkdir(path.join(index(imports), 'in the way'), { recursive: true });
  await begin(imports, 'j', { progress: stopped });
  expect(await list(imports)).toMatchObject([{ importId: 'j' }]);
});

test('it holds no cell and no plan of an import', async () => {
  const imports = await temporaryFolder();
  const problem = { code: 'noUserId', severity: 'invalid', count: 1 } as const;
  const problems = [{ ...problem, examples: [{ rowNumber: 2, value: 'ada@example.com' }] }];
  await begin(imports, 'i', { progress: { ...stopped, problems } });
  await list(imports);
  const text = await readFile(index(imports), 'utf8');
  expect(text).not.toContain('ada@example.com');
  expect(text).not.toContain('Order Completed');
});
