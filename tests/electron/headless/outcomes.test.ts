import { createServer } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { orders, ordersHeader, orderLine, ordersPlan, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { environmentOf, ordersFiles } from './files';

/* How each command ends: its exit code, and what it says where. */

const world = useTestWorld();
const backfill = useBackfillCommand();
const env = () => environmentOf(world.folder());
const resultSchema = z.looseObject({ version: z.literal(1), exitCode: z.number() });
const result = (out: string) => resultSchema.parse(JSON.parse(out));
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Three rows, of which the second has no person. */
const oneStopped = [ordersHeader, orderLine(1), orderLine(2).replace('user-2', ''), orderLine(3), ''].join(
  '\n',
);

describe('0: every row', () => {
  test('is ready, and was accepted', async () => {
    const files = await ordersFiles(world.folder(), 3);
    const checked = await backfill.run(['check', ...files]);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('3 ready');
    const segment = await world.endpoint();
    const sent = await backfill.run(['run', ...files, '--endpoint', segment.host], { env: env() });
    expect(sent.code).toBe(0);
    expect(sent.out).toContain('3 accepted');
    expect(sent.out).toContain('= 3 rows read');
    expect(segment.accepted.size).toBe(3);
  });

  test('goes to practice without any write key', async () => {
    const files = await ordersFiles(world.folder(), 3);
    const { XDG_STATE_HOME = '' } = env();
    const sent = await backfill.run(['run', ...files, '--practice', '--json'], { env: { XDG_STATE_HOME } });
    expect(sent.code).toBe(0);
    expect(result(sent.out)).toMatchObject({ state: 'finished', rows: { read: 3, accepted: 3 } });
  });
});

describe('1: some rows are not among them', () => {
  test('because they were stopped; problems name their rows', async () => {
    const files = await ordersFiles(world.folder(), oneStopped);
    const checked = await backfill.run(['check', ...files, '--json']);
    expect(checked.code).toBe(1);
    expect(result(checked.out)).toMatchObject({
      exitCode: 1,
      state: 'finished',
      rows: { read: 3, ready: 2, invalid: 1, skipped: 0 },
      problems: [
        { code: 'noId', column: { index: 0, name: 'userId' }, count: 1, examples: [{ rowNumber: 3 }] },
      ],
    });
    const segment = await world.endpoint();
    const sent = await backfill.run(['run', ...files, '--endpoint', segment.host], { env: env() });
    expect(sent.code).toBe(1);
    expect(sent.out).toContain('1 row: No person');
    expect(segment.accepted.size).toBe(2);
  });

  test('because the receiver refused them', async () => {
    const files = await ordersFiles(world.folder(), 3);
    const segment = await world.endpoint(({ body }) =>
      body.includes('user-2') ? { kind: 'status', status: 400 } : undefined,
    );
    const sent = await backfill.run(['run', ...files, '--endpoint', segment.host], { env: env() });
    expect(sent.code).toBe(1);
    expect(sent.out).toContain('Refused with answer 400: 1');
    expect(segment.accepted.size).toBe(2);
  });

  test('and a dry run leaves the same ones out', async () => {
    const files = await ordersFiles(world.folder(), oneStopped);
    const to = path.join(world.folder(), 'events.ndjson');
    const written = await backfill.run(['run', ...files, '--region', 'eu', '--dry-run', to, '--json'], {
      env: env(),
    });
    expect(written.code).toBe(1);
    expect(result(written.out)).toMatchObject({
      rows: { read: 3, ready: 2 },
      events: { total: 2 },
      written: to,
    });
  });
});

describe('2: not understood', () => {
  test.each([
    [['send', 'orders.csv'], 'There is no command “send”.'],
    [['check', 'plan.json'], 'Usage: backfill check PLAN FILE [--json]'],
    [['run', 'a', 'b', '--region', 'eu'], 'put it into the environment variable SEGMENT_WRITE_KEY'],
    [['run', 'a', 'b', '--region', 'eu', '--write-key-env', 'MY_KEY'], 'environment variable MY_KEY'],
  ])('%j', async (args, sentence) => {
    const ended = await backfill.run(args);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(sentence);
  });

  test('what is no write key is never repeated', async () => {
    const ended = await backfill.run(['run', 'a', 'b', '--region', 'us'], {
      env: { SEGMENT_WRITE_KEY: 'secret with spaces' },
    });
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('SEGMENT_WRITE_KEY holds no write key');
    expect(ended.err).not.toContain('secret');
  });
});

describe('3: a question', () => {
  test('of the plan, and of columns that differ, is asked before anything is sent', async () => {
    const noTime = {
      ...ordersPlan,
      fields: ordersPlan.fields.filter(({ target }) => target.kind !== 'timestamp'),
    };
    const files = await ordersFiles(world.folder(), orders(3).replace('total', 'sum'), noTime);
    for (const args of [
      ['check', ...files],
      ['run', ...files, '--practice'],
    ]) {
      const ended = await backfill.run([...args, '--json']);
      expect(ended.code).toBe(3);
      expect(result(ended.out)).toMatchObject({ questions: [{ code: 'columnsDiffer' }, { code: 'noTime' }] });
      expect(ended.err).toContain('Missing in the file: “total”. Not in the plan: “sum”.');
      expect(ended.err).toContain('  2. When did it happen?');
    }
  });

  test('of the same columns in another order', async () => {
    const text = orders(3).replace('userId,event', 'event,userId');
    const ended = await backfill.run(['check', ...(await ordersFiles(world.folder(), text))]);
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('Column 1 is “userId” in the plan and “event” in the file.');
  });

  test('of a wrong clock is answered by an option', async () => {
    const server = createServer((request, response) => {
      request.resume().once('end', () => {
        response.setHeader('Date', new Date(Date.now() + 3_600_000).toUTCString());
        response.writeHead(request.method === 'HEAD' ? 404 : 200).end();
      });
    });
    closing.push(() => server.close().closeAllConnections());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const args = [
      'run',
      ...(await ordersFiles(world.folder(), 3)),
      '--endpoint',
      `http://127.0.0.1:${String(port)}`,
    ];
    const asked = await backfill.run([...args, '--json'], { env: env() });
    expect(asked.code).toBe(3);
    expect(asked.err).toContain('--wrong-clock go-on');
    expect(result(asked.out)).toMatchObject({ questions: [{ code: 'clockWrong' }], rows: { accepted: 0 } });
    expect((await backfill.run([...args, '--wrong-clock', 'go-on'], { env: env() })).code).toBe(0);
  });
});

describe('5: a failure', () => {
  test('names what cannot be read', async () => {
    const [plan] = await ordersFiles(world.folder(), 3);
    const missing = path.join(world.folder(), 'nothing.csv');
    const noFile = await backfill.run(['check', plan, missing, '--json']);
    expect(noFile.code).toBe(5);
    expect(noFile.err).toBe('backfill: nothing.csv is not there. Check its name and its folder.\n');
    expect(result(noFile.out)).toMatchObject({ exitCode: 5, failure: { code: 'fileMissing' } });
  });

  test.each([
    ['', 'is empty'],
    ['userId,event', 'is not JSON. Give the plan first and the CSV file after it.'],
    ['{"version":2}', 'was made by a later version of Backfill'],
    [JSON.stringify({ ...ordersPlan, fields: [{}] }), 'look at “fields.0'],
  ])('tells a plan that is %j', async (text, sentence) => {
    const [plan, file] = await ordersFiles(world.folder(), 3);
    await writeFile(plan, text);
    const ended = await backfill.run(['check', plan, file]);
    expect(ended.code).toBe(5);
    expect(ended.err).toContain(sentence);
    const piped = await backfill.run(['check', '-', file], { input: text });
    expect(piped.err).toContain('The standard input');
  });

  test('of the receiver keeps what was accepted', async () => {
    const files = await ordersFiles(world.folder(), 3);
    const segment = await world.endpoint(() => ({ kind: 'status', status: 401 }));
    const ended = await backfill.run(['run', ...files, '--endpoint', segment.host, '--json'], { env: env() });
    expect(ended.code).toBe(5);
    expect(result(ended.out)).toMatchObject({
      failure: { code: 'endpointRefusedKey' },
      rows: { accepted: 0 },
    });
    expect(ended.out + ended.err).not.toContain('testKeyTestKey01');
  });

  test('of the journal folder comes before anything is sent', async () => {
    const files = await ordersFiles(world.folder(), 3);
    const segment = await world.endpoint();
    const journal = path.join(world.folder(), 'taken');
    await writeFile(journal, 'a file where a folder should be');
    const args = ['run', ...files, '--endpoint', segment.host, '--journal', journal];
    expect((await backfill.run(args, { env: env() })).code).toBe(5);
    await mkdir(path.join(world.folder(), 'damaged'));
    await writeFile(path.join(world.folder(), 'damaged', 'job.json'), '{');
    const damaged = [...args.slice(0, -1), path.join(world.folder(), 'damaged')];
    const ended = await backfill.run(damaged, { env: env() });
    expect(ended.code).toBe(5);
    expect(ended.err).toContain('is damaged');
    expect(segment.requests).toEqual([]);
  });
});
