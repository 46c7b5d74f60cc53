import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../../shared/model/plan';
import { allAccepted, rowsFrom, taken, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { environmentOf, ordersFiles } from './files';

/* The command as it is shipped, in a process of its own, against an endpoint that counts every event. */

const world = useTestWorld();
const backfill = useBackfillCommand();
const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures', name);

const environment = (): Record<string, string> => environmentOf(world.folder());
const ordersFile = (count: number) => ordersFiles(world.folder(), count);

test('a plan that is piped from suggest to run sends the events that the window sends', async () => {
  const segment = await world.endpoint();
  const file = fixture('all-calls.csv');
  const suggested = await backfill.run(['suggest', file]);
  expect(suggested).toMatchObject({ code: 0, err: '' });
  const plan = JSON.stringify({
    ...planSchema.parse(JSON.parse(suggested.out)),
    destinations: { kind: 'only', names: ['Mixpanel (Actions)', 'Actions Amplitude'] },
  });
  const ended = await backfill.run(['run', '-', file, '--endpoint', segment.host], {
    env: environment(),
    input: plan,
  });
  expect(ended.code).toBe(0);
  const expected: unknown = JSON.parse(await readFile(fixture('all-calls.events.json'), 'utf8'));
  expect([...segment.stored.values()].map(withoutSender)).toEqual(expected);
  const authorization = `Basic ${Buffer.from('testKeyTestKey01:').toString('base64')}`;
  expect(segment.requests.every(({ headers }) => headers.authorization === authorization)).toBe(true);
});

test('a dry run writes, byte for byte, what is sent after it', async () => {
  const segment = await world.endpoint();
  const args = ['run', ...(await ordersFile(500)), '--endpoint', segment.host];
  const to = path.join(world.folder(), 'events.ndjson');
  const dry = await backfill.run([...args, '--dry-run', to], { env: environment() });
  expect(dry.code).toBe(0);
  expect(segment.requests).toEqual([]);
  expect((await backfill.run(args, { env: environment() })).code).toBe(0);
  const written = (await readFile(to, 'utf8')).trimEnd().split('\n');
  expect(written).toHaveLength(500);
  const sent = segment.requests.map(({ body }) => body).join('\n');
  expect(written.filter((line) => !sent.includes(line))).toEqual([]);
});

test('--compress packs requests, --order is kept, and the same command may say something else', async () => {
  const segment = await world.endpoint();
  const journal = path.join(world.folder(), 'journal');
  const args = ['run', ...(await ordersFile(500)), '--endpoint', segment.host, '--journal', journal];
  const job = async (): Promise<unknown> =>
    z
      .looseObject({ job: z.looseObject({}) })
      .parse(JSON.parse(await readFile(path.join(journal, 'job.json'), 'utf8'))).job;
  const ended = await backfill.run([...args, '--compress', '--order', 'person'], { env: environment() });
  expect(ended.code).toBe(0);
  expect(taken(segment).rows).toEqual(rowsFrom(2, 500));
  expect(segment.requests.map(({ headers }) => headers['content-encoding'])).toContain('gzip');
  expect(await job()).toMatchObject({ compress: true, order: 'person' });

  expect((await backfill.run(args, { env: environment() })).code).toBe(0);
  expect(await job()).not.toHaveProperty('compress');
  expect(taken(segment).times).toBe(500);
});

test('Ctrl-C pauses, and the same command goes on: every row arrives once', async () => {
  const count = 3000;
  let requests = 0;
  const interrupt = { now: (): void => undefined };
  const segment = await world.endpoint(() => {
    requests += 1;
    if (requests === 4) interrupt.now();
    return undefined;
  });
  const args = ['run', ...(await ordersFile(count)), '--endpoint', segment.host];
  const first = backfill.start([...args, '--speed', '200'], { env: environment() });
  interrupt.now = () => first.child.kill('SIGINT');
  const paused = await first.ended;
  expect(paused.code).toBe(4);
  expect(paused.out).toContain('The same command again goes on');
  const sent = taken(segment).rows.length;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(count);

  const second = await backfill.run([...args, '--json'], { env: environment() });
  expect(second.code).toBe(0);
  expect(z.looseObject({}).parse(JSON.parse(second.out))).toMatchObject(allAccepted(count));
  // An answer that a busy computer hears too late is asked for again, under the same id.
  expect(taken(segment).rows).toEqual(rowsFrom(2, count));
  expect(segment.accepted.size).toBe(count);
});

test('killed like by a power cut, the same command sends what is missing, under the first ids', async () => {
  const count = 3000;
  let requests = 0;
  const kill = { now: (): void => undefined };
  const segment = await world.endpoint(() => {
    requests += 1;
    if (requests === 4) kill.now();
    return undefined;
  });
  const args = ['run', ...(await ordersFile(count)), '--endpoint', segment.host];
  const first = backfill.start([...args, '--speed', '400'], { env: environment() });
  kill.now = () => first.child.kill('SIGKILL');
  expect((await first.ended).code).toBeNull();

  const second = await backfill.run(args, { env: environment() });
  expect(second.code).toBe(0);
  expect(taken(segment).rows).toEqual(rowsFrom(2, count));
});

/** Ids and the sender's own stamp differ from one computer to another. */
function withoutSender(json: string): unknown {
  const { messageId: _id, _metadata: _sender, ...event } = z.looseObject({}).parse(JSON.parse(json));
  return event;
}
