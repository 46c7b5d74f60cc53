import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { type DryPorts, runDry } from '../../../electron/engine/runDry';
import type { Plan } from '../../../shared/model/plan';
import { orderLine, orders, ordersHeader, testImport, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const target = (): string => path.join(world.folder(), 'events.ndjson');
const ports: DryPorts = {
  writeKey: 'test-key',
  stamp: testStamp,
  clock: systemClock,
  random: () => 0.5,
};

async function written(): Promise<readonly string[]> {
  const text = await readFile(target(), 'utf8');
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

describe('the events of a file, written and not sent', () => {
  test('are byte for byte what is then received', async () => {
    const segment = await world.endpoint();
    const odd = ['é “quoted” \u2028', '"a ""b"", c"', '"two\nlines"', "'=1+1"];
    const text = [
      ordersHeader,
      ...odd.map((name, index) => `user-${String(index)},${name},2024-01-01 10:00,1.50`),
      ',nobody,2024-01-01,1',
      ...Array.from({ length: 3000 }, (_, index) => orderLine(index)),
    ].join('\n');
    const { job, run } = await testImport(world.folder(), segment.host, text);
    const result = await runDry(job, target(), ports);
    expect(segment.requests).toHaveLength(0);
    const lines = await written();
    expect(result).toMatchObject({ rows: 3005, events: 3004, invalid: 1, skipped: 0 });
    expect(lines).toHaveLength(3004);

    await run();
    const received = segment.requests.map(({ body }) =>
      body.slice(body.indexOf('[') + 1, body.lastIndexOf(']')),
    );
    // Batches are answered in any order; their lines are in the file's.
    expect(received.sort((a, b) => lines.join(',').indexOf(a) - lines.join(',').indexOf(b)).join(',')).toBe(
      lines.join(','),
    );
    expect(lines[0]).toContain(`"messageId":"${result?.idPrefix ?? 'none'}-2-t"`);
  });

  test('have zeros for their ids when the write key is not known', async () => {
    const { job } = await testImport(world.folder(), 'https://api.segment.io', orders(2));
    const result = await runDry(job, target(), { ...ports, writeKey: undefined });
    expect(result?.idPrefix).toBe('0'.repeat(20));
    expect((await written())[1]).toContain(`"messageId":"${'0'.repeat(20)}-3-t"`);
  });

  test('count what is left out, and tell how far it is', async () => {
    const text = [ordersHeader, ',x,2024-01-01,1', 'a,leave,2024-01-01,1', orderLine(1)].join('\n');
    const { job } = await testImport(world.folder(), 'https://api.segment.io', text);
    const plan: Plan = {
      ...job.plan,
      calls: {
        by: 'column',
        column: 1,
        values: [
          { value: 'Order Completed', types: ['identify', 'track'] },
          { value: 'x', types: ['track'] },
          { value: 'leave', types: [] },
        ],
      },
    };
    const seen: number[] = [];
    const result = await runDry({ ...job, plan }, target(), {
      ...ports,
      onBytes: (done, total) => seen.push(done / total),
    });
    expect(result).toMatchObject({ rows: 3, events: 2, invalid: 1, skipped: 1 });
    expect(seen.at(-1)).toBe(1);
  });

  test('leave no file when stopped, at the hash or in the middle', async () => {
    const { job } = await testImport(world.folder(), 'https://api.segment.io', orders(20_000));
    expect(await runDry(job, target(), ports, AbortSignal.abort())).toBeUndefined();
    const stop = new AbortController();
    const result = await runDry(
      job,
      target(),
      {
        ...ports,
        onBytes: () => {
          stop.abort();
        },
      },
      stop.signal,
    );
    expect(result).toBeUndefined();
    expect((await readdir(world.folder())).filter((name) => name.startsWith('events'))).toEqual([]);
  });

  test('never overwrite the file that they come from', async () => {
    const { job } = await testImport(world.folder(), 'https://api.segment.io', orders(2));
    await expect(runDry(job, job.path, ports)).rejects.toMatchObject({
      failure: { code: 'reportOverOriginal', params: { name: 'orders.csv' } },
    });
    expect(await readFile(job.path, 'utf8')).toBe(orders(2));
  });

  test('are those of the file that was looked at, or none', async () => {
    const { job } = await testImport(world.folder(), 'https://api.segment.io', orders(2));
    await writeFile(job.path, orders(3));
    const identity = { size: 1, mtimeMs: 1, inode: 1, device: 1 };
    await expect(runDry({ ...job, identity }, target(), ports)).rejects.toMatchObject({
      failure: { code: 'fileChanged' },
    });
    await expect(
      runDry(job, path.join(world.folder(), 'none', 'events.ndjson'), ports),
    ).rejects.toMatchObject({ failure: { code: 'reportUnwritable' } });
  });
});
