import { expect, test } from 'vitest';
import { ordersPlan, orders, orderLine, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { ordersFiles } from './files';

const world = useTestWorld();
const backfill = useBackfillCommand();
const byUser = { ...ordersPlan, messageIds: { by: 'column', column: 0 } } as const;

test('a check says how many rows repeat the id of an earlier row', async () => {
  const text = `${orders(5)}${orderLine(2)}\n${orderLine(5)}\n`;
  const files = await ordersFiles(world.folder(), text, byUser);
  const said = await backfill.run(['check', ...files]);
  expect(said.code).toBe(0);
  expect(said.out).toContain('\n2 rows repeat the id of an earlier row: Segment keeps the first.\n');
  const json: unknown = JSON.parse((await backfill.run(['check', ...files, '--json'])).out);
  expect(json).toMatchObject({ rows: { read: 7, ready: 7 }, repeats: { rows: 2, atLeast: false } });
});

test('nothing is said of it where none does, or where ids are made of row numbers', async () => {
  const files = await ordersFiles(world.folder(), orders(3), byUser);
  expect((await backfill.run(['check', ...files])).out).not.toContain('repeat');
  await ordersFiles(world.folder(), `${orders(3)}${orderLine(3)}\n`);
  const json: unknown = JSON.parse((await backfill.run(['check', ...files, '--json'])).out);
  expect(json).not.toHaveProperty('repeats');
});
