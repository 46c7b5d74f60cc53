import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { writeJournalLine } from '../../../electron/engine/journalLine';
import { lockFolder } from '../../../electron/engine/folderLock';
import { listImports } from '../../../electron/engine/listImports';
import { temporaryFolder } from '../support/temporaryFolder';
import { begin, receiver, stopped } from '../../support/begunImport';

const nobody = (): never => {
  throw new Error('nothing was to be told');
};

test('where nothing was ever sent, nothing is listed', async () => {
  const imports = path.join(await temporaryFolder(), 'imports');
  expect(await listImports(imports, nobody, systemClock)).toEqual({ imports: [], others: [] });
});

test('every import is listed with its last numbers, the newest first', async () => {
  const imports = await temporaryFolder();
  await begin(imports, 'older', { startedAt: '2026-05-03T10:00:00.000Z', progress: stopped });
  await begin(imports, 'newer', {
    startedAt: '2026-06-03T10:00:00.000Z',
    progress: { state: 'failed', failure: { code: 'endpointRefusedKey', params: { status: 401 } } },
  });
  // Between making a folder and writing into it, and a file that is none of ours.
  await mkdir(path.join(imports, 'empty'));
  await writeFile(path.join(imports, 'notes.txt'), '');
  const listed = await listImports(imports, nobody, systemClock);
  expect(listed.others).toEqual([]);
  expect(listed.imports).toMatchObject([
    { importId: 'newer', state: 'failed', failure: { code: 'endpointRefusedKey' } },
    {
      importId: 'older',
      file: { name: 'orders.csv', size: 900 },
      receiver,
      host: 'https://events.eu1.segmentapis.com',
      startedAt: '2026-05-03T10:00:00.000Z',
      ...stopped,
      data: 'kept',
      discarded: false,
    },
  ]);
});

test('after a kill the journal tells how far it came, and the numbers add up', async () => {
  const imports = await temporaryFolder();
  const journal = [
    writeJournalLine({ kind: 'started', at: '2026-05-03T10:00:00.000Z' }),
    writeJournalLine({ kind: 'leaving', at: 1, rows: [[2, 61]] }),
    writeJournalLine({ kind: 'accepted', first: 2, last: 6, rows: 5, events: 5 }),
    writeJournalLine({ kind: 'refused', row: 7, status: 400, accepted: 0, refused: 1 }),
    // A row between them was never to be sent.
    writeJournalLine({ kind: 'accepted', first: 8, last: 41, rows: 33, events: 33 }),
    writeJournalLine({ kind: 'accepted', first: 42, last: 51, rows: 10, events: 10 }).replace('42', '43'),
    '{"crc":"torn',
  ].join('');
  await begin(imports, 'killed', { journal });
  const { imports: listed } = await listImports(imports, nobody, systemClock);
  expect(listed).toMatchObject([
    {
      state: 'interrupted',
      rows: { read: 100, accepted: 38, invalid: 0, refused: 1, skipped: 0, inDoubt: 20, notSent: 41 },
      events: { expected: 100, accepted: 38, refused: 1 },
    },
  ]);
});

test('of a last snapshot that is older than the journal, only what the journal does not hold is believed', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'killed', { progress: stopped });
  await writeFile(
    path.join(folder, 'journal.log'),
    writeJournalLine({ kind: 'accepted', first: 2, last: 97, rows: 92, events: 92 }),
  );
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([
    {
      state: 'interrupted',
      rows: { read: 100, accepted: 92, invalid: 4, refused: 0, skipped: 0, inDoubt: 0, notSent: 4 },
    },
  ]);
});

test('a journal of the first version counts the rows that its lines span, and says how it ended', async () => {
  const imports = await temporaryFolder();
  const journal = [
    writeJournalLine({ kind: 'started', at: '2026-05-03T10:00:00.000Z' }),
    writeJournalLine({ kind: 'accepted', first: 2, last: 101 }),
    writeJournalLine({ kind: 'refused', row: 7, status: 400, accepted: 0, refused: 1 }),
    writeJournalLine({ kind: 'ended', at: '2026-05-03T10:00:01.000Z', state: 'finished' }),
  ].join('');
  await begin(imports, 'i', { journal });
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([
    {
      state: 'finished',
      rows: { read: 100, accepted: 99, invalid: 0, refused: 1, skipped: 0, inDoubt: 0, notSent: 0 },
      events: { accepted: 99, refused: 1 },
    },
  ]);
});

test('a damaged last snapshot only costs what the journal does not know', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  await writeFile(path.join(folder, 'progress.json'), '{"version":1,');
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([
    { state: 'interrupted', rows: { read: 100, accepted: 0, notSent: 100 } },
  ]);
});

test('a folder that cannot be understood is renamed, kept and told, and the others are shown', async () => {
  const imports = await temporaryFolder();
  await begin(imports, 'good', { progress: stopped });
  await begin(imports, 'bad.corrupt-1');
  const bad = await begin(imports, 'bad', { journal: 'what was there' });
  await writeFile(path.join(bad, 'job.json'), '{"version":1');
  const said: string[] = [];
  const { imports: listed, others } = await listImports(imports, (text) => said.push(text), systemClock);
  expect(listed.map(({ importId }) => importId)).toEqual(['good']);
  expect(others).toEqual([
    { name: 'bad.corrupt-1', kind: 'setAside' },
    { name: 'bad.corrupt-2', kind: 'setAside' },
  ]);
  expect(said).toEqual(['the import bad could not be understood, it was set aside as bad.corrupt-2']);
  expect(await readFile(path.join(imports, 'bad.corrupt-2', 'journal.log'), 'utf8')).toBe('what was there');
  // The next time there is nothing new to tell.
  expect((await listImports(imports, nobody, systemClock)).others).toHaveLength(2);
});

test('a folder of a later version is told and left alone', async () => {
  const imports = await temporaryFolder();
  const later = await begin(imports, 'later');
  const text = '{"version":99,"what":"ever"}';
  await writeFile(path.join(later, 'job.json'), text);
  expect(await listImports(imports, nobody, systemClock)).toEqual({
    imports: [],
    others: [{ name: 'later', kind: 'later' }],
  });
  expect(await readFile(path.join(later, 'job.json'), 'utf8')).toBe(text);
});

test('a folder that may not be read is told, and stays where it is', async () => {
  const imports = await temporaryFolder();
  await mkdir(path.join(imports, 'locked', 'job.json'), { recursive: true });
  expect(await listImports(imports, nobody, systemClock)).toEqual({
    imports: [],
    others: [{ name: 'locked', kind: 'unreadable' }],
  });
});

test('an import that a living process writes to is told as held; its own writer’s and a dead one’s are not', async () => {
  const imports = await temporaryFolder();
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  try {
    await begin(imports, 'own', { progress: stopped });
    const own = await lockFolder(path.join(imports, 'own'), systemClock);
    for (const [name, pid] of [
      ['other', child.pid],
      ['dead', 2 ** 30],
    ] as const) {
      const folder = await begin(imports, name, { progress: stopped });
      await writeFile(path.join(folder, 'lock'), JSON.stringify({ pid, host: os.hostname(), at: 0 }));
    }
    const held = async () =>
      (await listImports(imports, nobody, systemClock)).imports
        .filter(({ heldElsewhere }) => heldElsewhere)
        .map(({ importId }) => importId);
    expect(await held()).toEqual(['other']);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await held()).toEqual([]);
    await own.release();
  } finally {
    child.kill('SIGKILL');
  }
});
