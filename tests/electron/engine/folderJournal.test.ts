import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { deleteImport } from '../../../electron/engine/deleteImport';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import type { Claim, Journal } from '../../../electron/engine/journal';
import type { ImportJob } from '../../../electron/engine/messages';
import { readJobFile } from '../../../electron/engine/jobFile';
import { readJournal } from '../../../electron/engine/readJournal';
import { ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();

function job(): ImportJob {
  return {
    importId: 'import-1',
    folder: path.join(world.folder(), 'imports', 'import-1'),
    path: '/data/orders.csv',
    fileName: 'orders.csv',
    plan: ordersPlan,
    host: 'https://api.segment.io',
    eventsPerSecond: 500,
    expected: { rows: 10, events: 20 },
  };
}

function journal(): Journal {
  return createFolderJournal(job(), systemClock);
}

const origin = { fileHash: 'ab', idPrefix: '0'.repeat(20), startedAt: '2024-06-01T00:00:00.000Z' };
const end = { kind: 'ended', at: '2024-06-01T00:00:00.000Z', state: 'stopped' } as const;
const log = (): string => path.join(job().folder, 'journal.log');

/** What the next run would know, without being one. */
async function kept(): Promise<number[]> {
  return acceptedOf(await readJournal(log()));
}

function acceptedOf({ state }: Pick<Claim, 'state'>): number[] {
  return Array.from({ length: 30 }, (_, row) => row).filter((row) => state.answers.wasAccepted(row));
}

describe('a journal', () => {
  test('that is new knows nothing', async () => {
    const first = journal();
    const claim = await first.claim();
    expect(claim.origin).toBeUndefined();
    expect(acceptedOf(claim)).toEqual([]);
    await first.finish(end);
  });

  test('gives back what it was told, after an end and without one', async () => {
    const first = journal();
    await first.claim();
    await first.begin(origin);
    await first.checkpoint([{ kind: 'accepted', first: 2, last: 9 }]);
    await first.checkpoint([
      { kind: 'refused', row: 5, status: 400, accepted: 1, refused: 1 },
      { kind: 'accepted', first: 12, last: 12 },
    ]);
    // What the death of a process leaves: everything but its lock, which is nobody's.
    await rm(path.join(job().folder, 'lock'));
    const second = journal();
    const claim = await second.claim();
    expect(claim.origin).toEqual(origin);
    expect(acceptedOf(claim)).toEqual([2, 3, 4, 6, 7, 8, 9, 12]);
    expect(claim.state.answers.wasRefused(5)).toMatchObject({ status: 400, accepted: 1, refused: 1 });
    expect(claim.state.answers.wasRefused(6)).toBeUndefined();
    await first.finish(end);
    await second.finish(end);
  });

  test('keeps many checkpoints at once, each when it says so', async () => {
    const first = journal();
    await first.claim();
    await Promise.all(
      Array.from({ length: 20 }, async (_, row) => {
        const entry = { kind: 'accepted', first: row + 1, last: row + 1 } as const;
        await first.checkpoint([entry]);
        expect(await readFile(log(), 'utf8')).toContain(JSON.stringify(entry));
      }),
    );
    await first.finish(end);
    expect((await kept()).length).toBe(20);
  });

  test('cuts a torn end wherever it is torn, and goes on after it', async () => {
    const first = journal();
    await first.claim();
    await first.checkpoint([{ kind: 'accepted', first: 2, last: 3 }]);
    const whole = (await readFile(log())).length;
    await first.checkpoint([{ kind: 'accepted', first: 5, last: 6 }]);
    await first.finish(end);
    const bytes = await readFile(log());
    const second = bytes.indexOf(10, whole) + 1;
    for (let length = whole; length < second; length += 1) {
      await writeFile(log(), bytes.subarray(0, length));
      const next = journal();
      expect(acceptedOf(await next.claim())).toEqual([2, 3]);
      await next.checkpoint([{ kind: 'accepted', first: 8, last: 8 }]);
      await next.finish(end);
      expect(await kept()).toEqual([2, 3, 8]);
    }
  });

  test('passes over a damaged line in the middle, and keeps those after it', async () => {
    const first = journal();
    await first.claim();
    await first.checkpoint([{ kind: 'accepted', first: 2, last: 3 }]);
    await appendFile(
      log(),
      '{"crc":"00000000","entry":{"kind":"accepted","first":5,"last":6}}\n\u0000\u0000\n',
    );
    await first.checkpoint([{ kind: 'accepted', first: 8, last: 8 }]);
    await first.finish(end);
    expect(await kept()).toEqual([2, 3, 8]);
  });

  test('reads lines that are longer than one piece of the file', async () => {
    const first = journal();
    await first.claim();
    const rows = Array.from(
      { length: 3000 },
      (_, row) => ({ kind: 'accepted', first: row * 2 + 1, last: row * 2 + 1 }) as const,
    );
    await first.checkpoint(rows);
    await first.finish(end);
    const { answers } = (await readJournal(log())).state;
    expect(rows.every((row) => answers.wasAccepted(row.first) && !answers.wasAccepted(row.first + 1))).toBe(
      true,
    );
  });

  test('has its job in job.json, whole, without leftovers', async () => {
    const first = journal();
    await first.claim();
    expect(await readJobFile(job().folder)).toMatchObject({ job: job(), origin: undefined });
    await first.begin(origin);
    await first.finish(end);
    expect(await readJobFile(job().folder)).toMatchObject({ job: job(), origin });
    expect((await readdir(job().folder)).sort()).toEqual(['job.json', 'journal.log']);
  });

  test('has the speed that was chosen last in job.json, whatever else is written there at the time', async () => {
    const first = journal();
    await first.claim();
    await Promise.all([first.keepSpeed(900), first.begin(origin), first.keepSpeed(1000)]);
    await first.goOn();
    await first.finish(end);
    expect(await readJobFile(job().folder)).toMatchObject({
      job: { ...job(), eventsPerSecond: 1000 },
      origin,
    });
    const second = createFolderJournal({ ...job(), eventsPerSecond: 1000 }, systemClock);
    await second.claim();
    await second.keepSpeed(undefined);
    await second.finish(end);
    expect((await readJobFile(job().folder))?.job.eventsPerSecond).toBeUndefined();
  });

  test('has its job in job.json where only the rows are counted', async () => {
    const counted = { ...job(), expected: { rows: 10 } };
    const first = createFolderJournal(counted, systemClock);
    await first.claim();
    await first.finish(end);
    expect((await readJobFile(job().folder))?.job).toEqual(counted);
  });

  test('says that it cannot be written to', async () => {
    await writeFile(path.join(world.folder(), 'imports'), 'a file where the folder should be');
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code: 'journalUnwritable' } });
  });

  test('is one writer’s, until that has finished or could not begin', async () => {
    const first = journal();
    await first.claim();
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code: 'importInUse' } });
    await first.finish(end);
    await rm(log());
    await mkdir(log());
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code: 'journalUnwritable' } });
    expect(await readdir(job().folder)).not.toContain('lock');
  });

  test('says that its log cannot be opened', async () => {
    await mkdir(log(), { recursive: true });
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code: 'journalUnwritable' } });
  });

  test.each([
    ['{"version":99}', 'importOfLaterVersion'],
    ['{"version":1}', 'importDamaged'],
    ['{"vers', 'importDamaged'],
    ['', 'importDamaged'],
  ])('does not guess what a job.json meant that it does not understand: %s', async (text, code) => {
    await mkdir(job().folder, { recursive: true });
    await writeFile(path.join(job().folder, 'job.json'), text);
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code } });
  });

  test('does not know an import whose job.json cannot be read, and names no folder', async () => {
    await mkdir(path.join(job().folder, 'job.json'), { recursive: true });
    await expect(journal().claim()).rejects.toMatchObject({
      failure: { code: 'importUnreadable', params: {}, detail: 'EISDIR' },
    });
  });

  test('does not begin anew where the data of an import was deleted', async () => {
    const first = journal();
    await first.claim();
    await first.finish(end);
    await deleteImport(job().folder, systemClock);
    await expect(journal().claim()).rejects.toMatchObject({ failure: { code: 'importDeleted' } });
    expect(await readdir(job().folder)).toEqual(['counts.json']);
  });

  test('may end before it was claimed', async () => {
    await journal().finish(end);
    expect(await readdir(world.folder())).toEqual([]);
  });

  test('cuts nothing from a whole log', async () => {
    const first = journal();
    await first.claim();
    await first.finish(end);
    const before = await readFile(log(), 'utf8');
    const second = journal();
    await second.claim();
    await second.finish(end);
    expect((await readFile(log(), 'utf8')).startsWith(before)).toBe(true);
  });
});
