import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { saveNotSent } from '../../../electron/engine/notSentFile';
import type { Plan } from '../../../shared/model/plan';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { orderLine, ordersHeader, ordersPlan, testImport, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const ports = { stamp: testStamp, clock: systemClock, random: () => 0.5 };
const target = (): string => path.join(world.folder(), 'not sent.csv');

async function imported(
  text: string,
  script?: (request: ScriptedRequest) => Fault | undefined,
  plan: Plan = ordersPlan,
) {
  const segment = await world.endpoint(script);
  const { job, run } = await testImport(world.folder(), segment.host, text, { plan });
  return { job, progress: await run() };
}

async function saved(): Promise<readonly string[][]> {
  const text = await readFile(target(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

describe('the file of rows that were not sent', () => {
  test('has each of them with its cells, number, reason, code and advice', async () => {
    const plan: Plan = {
      ...ordersPlan,
      calls: {
        by: 'column',
        column: 1,
        values: [
          { value: 'Order Completed', types: ['track'] },
          { value: 'Test', types: [] },
        ],
      },
    };
    const text = [
      ordersHeader,
      orderLine(1),
      ',Order Completed,2024-01-01,many',
      '',
      'u,Test,2024-01-01,1',
      'u,Other,2024-01-01,1',
      orderLine(4321),
      'u,Order Completed,2024-01-01,1,extra',
      orderLine(2),
    ].join('\r\n');
    const { job, progress } = await imported(
      text,
      ({ events }) =>
        events.some(({ json }) => json.includes('4321.5')) ? { kind: 'status', status: 400 } : undefined,
      plan,
    );
    expect(await saveNotSent(job.folder, target(), ports)).toEqual({
      rows: progress.rows.read - progress.rows.accepted,
    });
    const [header, ...rows] = await saved();
    expect(header).toEqual([
      ...ordersPlan.columns,
      'row_number',
      'problem',
      'code',
      'how_to_fix',
      'message_id',
    ]);
    expect(rows.map((cells) => [cells[4], cells[6]])).toEqual([
      ['3', 'numberNotUnderstood noId'],
      ['5', 'leftOut'],
      ['6', 'callTypeUnknown'],
      ['7', 'refused400'],
      ['8', 'tooManyCells'],
    ]);
    expect(rows[0]?.slice(0, 4)).toEqual(['', 'Order Completed', '2024-01-01', 'many']);
    expect(rows[0]?.[5]).toContain('Column “total”: “many” is not a number.');
    expect(rows[0]?.[7]).toContain('Correct the cell');
    expect(rows[4]?.slice(9)).toEqual(['extra']);
  });

  test('has what an import that failed has not got to, and can be imported', async () => {
    const text = [ordersHeader, orderLine(1), orderLine(2)].join('\n');
    const { job } = await imported(text, () => ({ kind: 'status', status: 401 }));
    expect(await saveNotSent(job.folder, target(), ports)).toEqual({ rows: 2 });
    expect((await saved()).slice(1).map((cells) => [cells.slice(0, 4).join(','), cells[6]])).toEqual([
      [orderLine(1), 'notSent'],
      [orderLine(2), 'notSent'],
    ]);
  });

  test('is empty but for its header when everything was accepted', async () => {
    const { job } = await imported([ordersHeader, orderLine(1)].join('\n'));
    expect(await saveNotSent(job.folder, target(), ports)).toEqual({ rows: 0 });
    expect((await saved()).length).toBe(1);
  });

  test('keeps cells exactly, apart from those that a spreadsheet would run', async () => {
    const cells = [
      '-12.50',
      '+44 20 7946',
      '-1e5',
      ' spaces ',
      'a "quoted" word',
      'two\nlines',
      'comma, here',
      '=1+1',
      '@SUM(A1)',
      '-2+3',
      '+A1',
    ];
    const text = [ordersHeader, ...cells.map((cell) => `,"${cell.replaceAll('"', '""')}",2024-01-01,1`)].join(
      '\n',
    );
    const { job } = await imported(text);
    await saveNotSent(job.folder, target(), ports);
    expect((await saved()).slice(1).map((row) => row[1])).toEqual([
      ...cells.slice(0, 7),
      "'=1+1",
      "'@SUM(A1)",
      "'-2+3",
      "'+A1",
    ]);
  });

  test('is separated as the imported file was', async () => {
    const plan = { ...ordersPlan, dialect: { ...ordersPlan.dialect, delimiter: ';' } };
    const { job } = await imported('userId;event;timestamp;total\n;x;2024-01-01;1\n', undefined, plan);
    await saveNotSent(job.folder, target(), ports);
    expect(await readFile(target(), 'utf8')).toContain('userId;event;timestamp;total;row_number;problem;');
  });
});

describe('no file of the person is written over', () => {
  const nothing = (): Promise<void> => Promise.resolve();
  test.each<readonly [string, (original: string, other: string) => Promise<void>]>([
    ['by its own path', nothing],
    ['by another spelling of its path', nothing],
    ['through a symbolic link', symlink],
    ['through a hard link', link],
  ])('not the one that was imported, %s', async (how, prepare) => {
    const text = [ordersHeader, ',x,2024-01-01,1'].join('\n');
    const { job } = await imported(text);
    const spelled = `${path.dirname(job.path)}${path.sep}.${path.sep}orders.csv`;
    const to = prepare === nothing ? (how.includes('spelling') ? spelled : job.path) : target();
    await prepare(job.path, to);
    await expect(saveNotSent(job.folder, to, ports)).rejects.toMatchObject({
      failure: { code: 'reportOverOriginal', params: { name: 'orders.csv' } },
    });
    expect(await readFile(job.path, 'utf8')).toBe(text);
    expect(await readFile(to, 'utf8')).toBe(text);
  });

  test('not one whose name is that of the unfinished file', async () => {
    const { job } = await imported([ordersHeader, ',x,2024-01-01,1'].join('\n'));
    await writeFile(`${target()}.part`, 'mine');
    await saveNotSent(job.folder, target(), ports);
    expect(await readFile(`${target()}.part`, 'utf8')).toBe('mine');
    expect((await saved()).length).toBe(2);
    // Not even when chance gives the same name.
    const taken = `${target()}.${Math.floor(0.5 * 36 ** 8).toString(36)}.part`;
    await writeFile(taken, 'mine too');
    await expect(saveNotSent(job.folder, target(), ports)).rejects.toMatchObject({
      failure: { code: 'reportUnwritable' },
    });
    expect(await readFile(taken, 'utf8')).toBe('mine too');
  });
});

describe('no file is left behind', () => {
  test('when the imported file has changed', async () => {
    const { job } = await imported([ordersHeader, orderLine(1)].join('\n'));
    await writeFile(job.path, [ordersHeader, orderLine(2)].join('\n'));
    await expect(saveNotSent(job.folder, target(), ports)).rejects.toMatchObject({
      failure: { code: 'fileChanged' },
    });
    expect((await readdir(world.folder())).filter((name) => name.startsWith('not sent'))).toEqual([]);
  });

  test('when its place cannot be written to', async () => {
    const { job } = await imported([ordersHeader, orderLine(1)].join('\n'));
    const nowhere = path.join(world.folder(), 'none', 'not sent.csv');
    await expect(saveNotSent(job.folder, nowhere, ports)).rejects.toMatchObject({
      failure: { code: 'reportUnwritable' },
    });
    await mkdir(target());
    await expect(saveNotSent(job.folder, target(), ports)).rejects.toMatchObject({
      failure: { code: 'reportUnwritable' },
    });
    expect((await readdir(world.folder())).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('when there is no such import', async () => {
    await expect(saveNotSent(world.folder(), target(), ports)).rejects.toMatchObject({
      failure: { code: 'importUnknown' },
    });
  });
});
