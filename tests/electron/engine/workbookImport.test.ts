import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { saveNotSent } from '../../../electron/engine/notSentFile';
import { openFile } from '../../../electron/engine/openFile';
import { readRows } from '../../../electron/engine/readRows';
import type { Plan } from '../../../shared/model/plan';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { type TestCell, workbookOf } from '../../support/workbookOf';
import { createFastClock } from './fastClock';
import {
  allAccepted,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  testStamp,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();
const count = 20_000;
const plan: Plan = {
  ...ordersPlan,
  dialect: { ...ordersPlan.dialect, layout: { kind: 'sheet', name: 'Orders' } },
};
const names = ordersPlan.columns;
const row = (index: number): readonly TestCell[] => [
  `user-${index % 100}`,
  'Order Completed',
  { value: 45_292 + index / 1000, format: 'yyyy-mm-dd hh:mm' },
  index + 0.5,
];
const workbook = (change: (index: number) => readonly TestCell[] | undefined = row) =>
  workbookOf({
    sheets: [
      { name: 'Orders', rows: [names, ...Array.from({ length: count }, (_, index) => change(index))] },
    ],
  });

describe('the import of a workbook', () => {
  test('that is stopped in the middle sends every row once', async () => {
    let stop = new AbortController();
    let stopping = true;
    const segment = await world.endpoint(({ number }: ScriptedRequest): Fault | undefined => {
      if (stopping && number % 4 === 3) stop.abort();
      return undefined;
    });
    const { run } = await testImport(world.folder(), segment.host, workbook(), { plan });
    for (let stops = 0; stops < 2; stops += 1) {
      stop = new AbortController();
      expect((await run(stop.signal)).state).toBe('stopped');
    }
    stopping = false;
    expect(await run()).toMatchObject(allAccepted(count));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, count), times: count });
  });

  test('saves the rows that were not sent as a file that can be dropped again', async () => {
    const segment = await world.endpoint();
    const broken = workbook((index) =>
      index === 40 ? ['user-1', { xml: '<c r="@" t="e"><v>#N/A</v></c>' }, 45_292, 1] : row(index),
    );
    const { run, job } = await testImport(world.folder(), segment.host, broken, { plan });
    const result = await run();
    expect(result.rows).toMatchObject({ read: count, accepted: count - 1, invalid: 1 });
    expect(result.problems.map(({ code, column }) => [code, column])).toEqual(
      expect.arrayContaining([['formulaError', 1]]),
    );
    const to = path.join(world.folder(), 'attention.csv');
    const ports = { stamp: testStamp, clock: createFastClock(), random: () => 0.5 };
    expect(await saveNotSent(job.folder, to, ports)).toEqual({ rows: 1 });
    expect(await readFile(to, 'utf8')).toContain('user-1,#N/A,45292,1,42,');
    const { preview } = await openFile({ token: 't', path: to, name: 'attention.csv' });
    expect(preview.retry).toBeDefined();
  });
});

describe('reading a workbook', () => {
  const written = async (content: Uint8Array) => {
    const { job } = await testImport(world.folder(), 'http://127.0.0.1:9', content, { plan });
    return { file: job.path, identity: await identifyFile(job.path) };
  };

  test('shows all bytes of the file in their order, and comes from its beginning to its end', async () => {
    const content = workbook();
    const { file, identity } = await written(content);
    const hash = createHash('sha256');
    let at = 0;
    for await (const { startByte, endByte, place } of readRows(file, identity, plan, {
      onBytes: (bytes) => hash.update(bytes),
    })) {
      expect(startByte).toBeGreaterThanOrEqual(at);
      expect(endByte).toBeGreaterThanOrEqual(startByte);
      expect(place()).toBeUndefined();
      at = endByte;
    }
    expect(at).toBe(content.length);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('ends in silence when it is stopped', async () => {
    const { file, identity } = await written(workbook());
    const stop = new AbortController();
    let rows = 0;
    for await (const chunk of readRows(file, identity, plan, { signal: stop.signal })) {
      rows += chunk.rows.length;
      if (rows > 1000) stop.abort();
    }
    expect(rows).toBeLessThan(count / 2);
    stop.abort();
    for await (const chunk of readRows(file, identity, plan, { signal: stop.signal }))
      expect(chunk).toBeUndefined();
  });

  test('tells that its sheet is gone', async () => {
    const { file, identity } = await written(workbookOf({ sheets: [{ name: 'Other', rows: [[1]] }] }));
    const rows = readRows(file, identity, plan);
    await expect(rows.next()).rejects.toMatchObject({ failure: { code: 'sheetMissing' } });
  });
});
