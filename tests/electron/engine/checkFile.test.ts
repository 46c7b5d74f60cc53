import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../electron/engine/checkFile';
import { systemClock } from '../../../electron/engine/clock';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { type CheckReport, checkReportSchema } from '../../../shared/model/run';
import { orderLine, orders, ordersHeader, ordersPlan, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();

async function check(
  text: string | undefined,
  onReport: (report: CheckReport) => void = () => undefined,
  signal = new AbortController().signal,
  clock = systemClock,
): Promise<CheckReport> {
  const name = path.join(world.folder(), 'orders.csv');
  if (text !== undefined) await writeFile(name, text);
  const ports = {
    stamp: testStamp,
    clock,
    onReport(report: CheckReport) {
      const { read, ready, invalid, skipped } = report.rows;
      expect(ready + invalid + skipped).toBe(read);
      expect(checkReportSchema.parse(report)).toEqual(report);
      onReport(report);
    },
  };
  return checkFile({ checkId: 'c', path: name, plan: ordersPlan }, ports, signal);
}

describe('a check', () => {
  test('goes through the whole file and counts what would be sent', async () => {
    const text = [ordersHeader, orderLine(1), ',x,2024-01-01,1', orderLine(2), 'u,x,2024-01-01,many'].join(
      '\n',
    );
    const reports: CheckReport[] = [];
    const result = await check(text, (report) => reports.push(report));
    expect(result).toMatchObject({
      checkId: 'c',
      state: 'finished',
      bytesRead: text.length,
      bytesTotal: text.length,
      rows: { read: 4, ready: 2, invalid: 2, skipped: 0 },
      events: { total: 2, byType: { track: 2 } },
      eventNames: [{ name: 'Order Completed', count: 2 }],
    });
    expect(result.problems.map(({ code }) => code).toSorted()).toEqual(['noId', 'numberNotUnderstood']);
    expect(reports.at(-1)).toEqual(result);
  });

  test('reports on the way, ten times a second at most', async () => {
    let elapsed = 0;
    const clock = { ...systemClock, elapsed: () => (elapsed += 30) };
    const reports: CheckReport[] = [];
    await check(orders(30_000), (report) => reports.push(report), undefined, clock);
    const running = reports.filter(({ state }) => state === 'running');
    expect(running.length).toBeGreaterThan(2);
    // 30 ms pass with each look at the clock, so every fourth piece of 128 KB may be told.
    expect(running.length).toBeLessThan(10);
  });

  test('stops when told, and its findings stay', async () => {
    const stop = new AbortController();
    const result = await check(
      orders(30_000),
      () => {
        stop.abort();
      },
      stop.signal,
    );
    expect(result.state).toBe('stopped');
    expect(result.rows.read).toBeGreaterThan(0);
    expect(result.rows.read).toBeLessThan(30_000);
    expect(result.bytesRead).toBeLessThan(result.bytesTotal);
  });

  test('of a file that is gone fails with words', async () => {
    expect(await check(undefined)).toMatchObject({
      state: 'failed',
      failure: { code: 'fileMissing' },
      rows: { read: 0 },
    });
  });

  test('of another file than the one that was opened fails with words', async () => {
    const name = path.join(world.folder(), 'orders.csv');
    await writeFile(name, orders(10));
    const identity = await identifyFile(name);
    await appendFile(name, orderLine(11));
    const input = { checkId: 'c', path: name, identity, plan: ordersPlan };
    const ports = { stamp: testStamp, clock: systemClock, onReport: () => undefined };
    expect(await checkFile(input, ports, new AbortController().signal)).toMatchObject({
      state: 'failed',
      failure: { code: 'fileChanged' },
      rows: { read: 0 },
    });
  });

  test('goes on behind a quote that is never closed, and stops only its row', async () => {
    const [names = '', ...lines] = orders(5000).trimEnd().split('\n');
    const broken = lines.map((line, index) => (index === 100 ? `user-1,"Order${line}` : line));
    const report = await check([names, ...broken, ''].join('\n'));
    expect(report).toMatchObject({ state: 'finished', rows: { read: 5000, ready: 4999, invalid: 1 } });
    expect(report.problems).toContainEqual({
      code: 'quoteNeverClosed',
      severity: 'invalid',
      count: 1,
      examples: [{ rowNumber: 102 }],
    });
  });

  test('that cannot go on keeps what it found', async () => {
    const text = `${orders(5000)}user-1,"Order${'x'.repeat(70_000_000)}`;
    expect(await check(text)).toMatchObject({
      state: 'failed',
      failure: { code: 'fileRowTooLong', params: { row: 5002 } },
      rows: { read: 5000 },
    });
  });
});
