import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { saveNotSent } from '../../../electron/engine/notSentFile';
import { openFile } from '../../../electron/engine/openFile';
import { ownColumns, suggestRetry } from '../../../shared/pipeline/retryFile';
import {
  orderLine,
  ordersHeader,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  testStamp,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();

test('rows that were stopped, refused or not sent are corrected, dropped and sent: each arrives once, under its first id', async () => {
  let refusing = true;
  const segment = await world.endpoint((request) =>
    refusing && /user-(?:3|4)"/.test(request.body) ? { kind: 'status', status: 400 } : undefined,
  );
  const lines = [
    ...Array.from({ length: 30 }, (_, index) => orderLine(index + 1)),
    'user-31,=SUM(A1),2024-01-01,many',
    "user-32,'=1+1,2024-01-01,2",
    ',nobody,2024-01-01,1',
  ];
  const first = await testImport(world.folder(), segment.host, `${[ordersHeader, ...lines].join('\n')}\n`);
  expect(await first.run()).toMatchObject({ rows: { read: 33, accepted: 29, invalid: 2, refused: 2 } });
  const [someId = ''] = segment.accepted.keys();
  const prefix = someId.slice(0, 20);

  const saved = path.join(world.folder(), 'orders not sent.csv');
  const ports = { stamp: testStamp, clock: systemClock, random: () => 0.5 };
  expect(await saveNotSent(first.job.folder, saved, ports)).toEqual({ rows: 4 });
  const text = await readFile(saved, 'utf8');
  expect(text.split('\r\n')[0]).toBe(`\uFEFF${ordersHeader},row_number,problem,code,how_to_fix,message_id`);
  expect(text).toContain(`,${prefix}-w\r\n`);
  // The person corrects two cells in a spreadsheet.
  await writeFile(saved, text.replace(',many,', ',12.5,').replace('\r\n,nobody,', '\r\nuser-33,nobody,'));
  refusing = false;

  const opened = await openFile({
    token: 't',
    path: saved,
    name: 'orders not sent.csv',
    imports: world.folder(),
  });
  const { columns, dialect, profiles, rows, retry } = opened.preview;
  expect(retry?.plan).toEqual(ordersPlan);
  const own = ownColumns(columns);
  expect(own).toBe(4);
  const { plan } = suggestRetry(
    { fileName: 'orders not sent.csv', columns, dialect, profiles, rows, timeZone: 'UTC' },
    own ?? 0,
    retry?.plan,
  );
  const again = await testImport(world.folder(), segment.host, await readFile(saved, 'utf8'), {
    importId: 'import-2',
    folder: path.join(world.folder(), 'import-2'),
    plan,
  });
  expect(await again.run()).toMatchObject({ state: 'finished', rows: { read: 4, accepted: 4 } });
  const { rows: arrived, times } = taken(segment);
  expect(arrived).toEqual(rowsFrom(2, 33));
  expect(times).toBe(33);
  expect([...segment.accepted.keys()].every((id) => id.startsWith(prefix))).toBe(true);
  // The cells are those of the first file, formulas without their apostrophes.
  expect(segment.stored.get(`${prefix}-w-t`)).toContain('"event":"=SUM(A1)"');
  expect(segment.stored.get(`${prefix}-x-t`)).toContain(`"event":"'=1+1"`);
});

test('what is left of a second time has the ids and the cells of the first again', async () => {
  const segment = await world.endpoint();
  const header = `${ordersHeader},row_number,problem,code,how_to_fix,message_id`;
  const id = '0123456789abcdefghij-5k';
  const { job, run } = await testImport(
    world.folder(),
    segment.host,
    `${header}\nuser-1,'=A1,2024-01-01,many,200,Not a number,numberNotUnderstood,Correct it,${id}\n`,
    {
      plan: { ...ordersPlan, columns: header.split(','), messageIds: { by: 'first', column: 8 } },
    },
  );
  await run();
  const saved = path.join(world.folder(), 'left.csv');
  await saveNotSent(job.folder, saved, { stamp: testStamp, clock: systemClock, random: () => 0.5 });
  const [names, row] = (await readFile(saved, 'utf8')).slice(1).split('\r\n');
  expect(names).toBe(header);
  expect(row).toMatch(new RegExp(`^user-1,"'=A1",2024-01-01,many,2,.*,${id}$`));
});

test('ids that come from the row itself need no column of their own, and another import’s plan is not taken', async () => {
  const segment = await world.endpoint();
  const { job, run } = await testImport(
    world.folder(),
    segment.host,
    `${ordersHeader}\nu,x,2024-01-01,many\n`,
    {
      plan: { ...ordersPlan, messageIds: { by: 'column', column: 0 } },
    },
  );
  await run();
  const saved = path.join(world.folder(), 'left.csv');
  await saveNotSent(job.folder, saved, { stamp: testStamp, clock: systemClock, random: () => 0.5 });
  expect((await readFile(saved, 'utf8')).split('\r\n')[0]).toBe(
    `\uFEFF${ordersHeader},row_number,problem,code,how_to_fix`,
  );
  const other = `${ordersHeader},row_number,problem,code,how_to_fix,message_id\nu,x,2024-01-01,1,2,a,b,c,0123456789abcdefghij-2\n`;
  await writeFile(saved, other);
  const { preview } = await openFile({ token: 't', path: saved, name: 'left.csv', imports: world.folder() });
  expect(preview.retry).toEqual({});
  const nowhere = await openFile({
    token: 't',
    path: saved,
    name: 'left.csv',
    imports: path.join(world.folder(), 'none'),
  });
  expect(nowhere.preview.retry).toEqual({});
});
