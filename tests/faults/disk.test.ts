import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allAccepted, orders, testImport, useTestWorld } from '../electron/engine/importFixture';
import { countRows } from './countRows';
import { buildImportProgram, type ImportProgram } from './importProgram';

/* What cannot be written down is not sent, and the import goes on when the disk has room again. */

const world = useTestWorld();
const rows = 3000;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

// The faults are made of what Linux has: limits of a process, other users.
describe.runIf(process.platform === 'linux')('a disk', () => {
  test('that is full from the start: nothing leaves', async () => {
    const segment = await world.endpoint();
    const { job } = await testImport(world.folder(), segment.host, orders(rows));
    const full = await program.start(job, { largestFile: 0 });
    expect(await full.result()).toMatchObject({ state: 'failed', failure: { code: 'journalUnwritable' } });
    expect(segment.accepted.size).toBe(0);

    const later = await program.start(job);
    expect(await later.result()).toMatchObject(allAccepted(rows));
    expect(countRows(segment, rows)).toMatchObject({ lost: 0, doubled: 0 });
  });

  test('that becomes full in the middle: no further than it is written down', async () => {
    const segment = await world.endpoint();
    const { job } = await testImport(world.folder(), segment.host, orders(rows));
    // Small requests write more lines into the journal than its one kilobyte holds.
    const full = await program.start({ ...job, eventsPerSecond: 400 }, { largestFile: 2 });
    const { state, failure, rows: tally } = await full.result();
    expect({ state, code: failure?.code }).toEqual({ state: 'failed', code: 'journalUnwritable' });
    expect(tally.accepted).toBeGreaterThan(0);
    expect(tally.accepted).toBeLessThan(rows);

    const later = await program.start(job);
    expect(await later.result()).toMatchObject(allAccepted(rows));
    expect(countRows(segment, rows)).toMatchObject({ lost: 0, doubled: 0 });
  });

  test('that nothing may be written to: nothing leaves', async () => {
    const segment = await world.endpoint();
    const { job } = await testImport(world.folder(), segment.host, orders(rows));
    const locked = path.join(world.folder(), 'locked');
    await mkdir(locked);
    await chmod(locked, 0o555);
    await chmod(world.folder(), 0o755);
    // The administrator may write everywhere; nobody may not.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const denied = await program.start({ ...job, folder: path.join(locked, 'import-1') }, { uid });
    expect(await denied.result()).toMatchObject({ state: 'failed', failure: { code: 'journalUnwritable' } });
    expect(segment.requests).toEqual([]);
  });
});
