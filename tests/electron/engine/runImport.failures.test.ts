import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { createHttpPool } from '../../../electron/engine/httpPool';
import { createJournalState } from '../../../electron/engine/journalState';
import { allAccepted, orders, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

describe('a world that is wrong', () => {
  test('a file that is gone', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10), {
      path: path.join(world.folder(), 'gone.csv'),
      expected: { rows: 10, events: 10 },
    });
    expect(await run()).toMatchObject({
      state: 'failed',
      failure: { code: 'fileMissing' },
      rows: { read: 10, notSent: 10 },
    });
  });

  test('a file that changed since the import stopped is not sent', async () => {
    const segment = await world.endpoint();
    const { run, job } = await testImport(world.folder(), segment.host, orders(10));
    await run();
    await writeFile(job.path, orders(10).replace('user-1', 'user-2'));
    expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'fileChanged' } });
    expect(segment.accepted.size).toBe(10);
  });

  test('a file that is not the one that was opened is not sent', async () => {
    const segment = await world.endpoint();
    const { run, job } = await testImport(world.folder(), segment.host, orders(10));
    const opened = await identifyFile(job.path);
    await writeFile(job.path, orders(11));
    const later = await testImport(world.folder(), segment.host, orders(11), { identity: opened });
    expect(await later.run()).toMatchObject({ state: 'failed', failure: { code: 'fileChanged' } });
    expect(segment.requests).toEqual([]);
    expect(await run()).toMatchObject(allAccepted(11));
  });

  test('a file that was only touched is still the same', async () => {
    const segment = await world.endpoint();
    const { run, job } = await testImport(world.folder(), segment.host, orders(10));
    await run();
    await utimes(job.path, new Date(0), new Date(0));
    expect(await run()).toMatchObject(allAccepted(10));
  });

  test('a file that changes while it is sent', async () => {
    const segment = await world.endpoint();
    const { run, job } = await testImport(world.folder(), segment.host, orders(50_000));
    const pool = createHttpPool(4);
    let changed = false;
    const result = await run(undefined, {
      async post(request, signal) {
        if (!changed) await writeFile(job.path, orders(50_001));
        changed = true;
        return pool.post(request, signal);
      },
    });
    await pool.close();
    expect(result).toMatchObject({ state: 'failed', failure: { code: 'fileChanged' } });
  });

  test('a row without end stops where it is, and what came before is kept', async () => {
    const segment = await world.endpoint();
    const text = `${orders(5000)}user-1,"Order`;
    const { run } = await testImport(world.folder(), segment.host, text + 'x'.repeat(70_000_000));
    const result = await run();
    expect(result).toMatchObject({
      state: 'failed',
      failure: { code: 'fileRowTooLong', params: { row: 5002 } },
    });
    expect(result.rows.accepted).toBe(segment.accepted.size);
  });

  test('a folder that cannot be written to', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(10), {
      folder: path.join(world.folder(), 'orders.csv', 'import'),
    });
    expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'journalUnwritable' } });
    expect(segment.requests.length).toBe(0);
  });

  test('a journal that fails on the way stops the import', async () => {
    const segment = await world.endpoint();
    const { run } = await testImport(world.folder(), segment.host, orders(8_000));
    let kept = 0;
    const result = await run(undefined, {
      journal: {
        claim: () =>
          Promise.resolve({
            origin: undefined,
            state: createJournalState(),
            lost: new AbortController().signal,
          }),
        begin: () => Promise.resolve(),
        goOn: () => Promise.resolve(),
        settle: () => Promise.resolve(),
        keepSpeed: () => Promise.resolve(),
        checkpoint(entries) {
          if (entries.every(({ kind }) => kind !== 'accepted')) return Promise.resolve();
          kept += 1;
          return kept <= 2 ? Promise.resolve() : Promise.reject(new Error('disk full'));
        },
        finish: () => Promise.resolve(),
      },
    });
    expect(result).toMatchObject({ state: 'failed', failure: { code: 'unexpected' } });
    // What was accepted but could not be kept counts as not sent: it will be sent again under the same ids.
    expect(result.rows.accepted).toBeLessThan(segment.accepted.size);
  });
});
