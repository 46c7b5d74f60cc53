import type * as FileSystem from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import type { JournalEntry } from '../../../electron/engine/journalLine';
import { ordersPlan, useTestWorld } from './importFixture';

const { disk } = vi.hoisted((): { readonly disk: { kept: string; failing: boolean } } => ({
  disk: { kept: '', failing: false },
}));

/** Remembers what a power cut would leave of the journal. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  return {
    ...real,
    async open(...input: Parameters<typeof real.open>) {
      const handle = await real.open(...input);
      if (input[1] !== 'a') return handle;
      const datasync = handle.datasync.bind(handle);
      handle.datasync = async () => {
        if (disk.failing) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        const written = await real.readFile(String(input[0]), 'utf8');
        await datasync();
        disk.kept = written;
      };
      return handle;
    },
  };
});

const world = useTestWorld();
const leaving: JournalEntry = { kind: 'leaving', at: 500, rows: [[2, 9]] };

beforeEach(() => {
  disk.kept = '';
  disk.failing = false;
});

function journal() {
  const folder = path.join(world.folder(), 'import-1');
  return createFolderJournal(
    { importId: 'import-1', folder, path: '', fileName: '', plan: ordersPlan, host: '' },
    systemClock,
  );
}

test('that rows leave survives a power cut before they do', async () => {
  const first = journal();
  await first.claim();
  await first.checkpoint([leaving]);
  expect(disk.kept).toContain(JSON.stringify(leaving));
  await first.finish({ kind: 'ended', at: '', state: 'stopped' });
  expect(disk.kept).toBe(await readFile(path.join(world.folder(), 'import-1', 'journal.log'), 'utf8'));
});

test('rows do not leave when the disk cannot keep that', async () => {
  const first = journal();
  await first.claim();
  disk.failing = true;
  await expect(first.checkpoint([leaving])).rejects.toMatchObject({
    failure: { code: 'journalUnwritable', detail: 'EIO' },
  });
  await expect(first.finish({ kind: 'ended', at: '', state: 'failed' })).rejects.toMatchObject({
    failure: { code: 'journalUnwritable' },
  });
});
