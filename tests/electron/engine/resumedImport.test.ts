import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ImportJob } from '../../../electron/engine/messages';
import { readChecked, writeChecked } from '../../../electron/engine/journalLine';
import type { ImportProgress } from '../../../shared/model/run';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { changeJournal, journalEntries } from './journalFiles';
import {
  allAccepted,
  orders,
  ordersHeader,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();
const count = 20_000;
/** Every tenth row is stopped for its number, every 25th has no person. */
const text = `${[
  ordersHeader,
  ...Array.from({ length: count }, (_, index) => {
    const total = index % 10 === 0 ? 'many' : `${index}.5`;
    return `${index % 25 === 0 ? '' : `user-${index}`},Order Completed,2024-01-01T00:00:00Z,${total}`;
  }),
].join('\n')}\n`;

/** An import that was stopped in the middle by its person, and how it goes on. */
async function stoppedHalfway(job: Partial<ImportJob> = {}) {
  let stopping = true;
  const stop = new AbortController();
  const segment = await world.endpoint(({ number }: ScriptedRequest): Fault | undefined => {
    if (stopping && number === 9) stop.abort();
    return undefined;
  });
  const first = await testImport(world.folder(), segment.host, text, job);
  const stopped = await first.run(stop.signal);
  expect(stopped.state).toBe('stopped');
  stopping = false;
  return { ...first, segment, stopped, settled: path.join(first.job.folder, 'settled.json') };
}

/** The numbers that do not depend on how often it was stopped. */
function numbersOf({ state, rows, events, problems, refusals }: ImportProgress): object {
  return { state, rows, events, problems, refusals };
}

async function numbersInOneGo(): Promise<object> {
  const segment = await world.endpoint();
  const { run } = await testImport(world.folder(), segment.host, text, {
    folder: path.join(world.folder(), 'in-one-go'),
  });
  return numbersOf(await run());
}

describe('going on', () => {
  test('begins where everything before has ended, with the numbers of one go', async () => {
    const { run, snapshots, segment, settled, stopped } = await stoppedHalfway();
    const { byte } = settledIn(await readFile(settled, 'utf8'));
    expect(byte).toBeGreaterThan(10_000);
    const before = snapshots.length;
    expect(numbersOf(await run())).toEqual(await numbersInOneGo());
    // What was done stays done from the first moment on.
    const accepted = snapshots.slice(before).map(({ rows }) => rows.accepted);
    expect(Math.min(...accepted.slice(1))).toBeGreaterThanOrEqual(stopped.rows.accepted);
    expect(Math.min(...snapshots.slice(before + 2).map(({ bytesDone }) => bytesDone))).toBeGreaterThanOrEqual(
      byte,
    );
    expect(taken(segment).times).toBe(taken(segment).rows.length);
  });

  test('reads nothing before that place again', async () => {
    const { run, settled } = await stoppedHalfway();
    const held = settledIn(await readFile(settled, 'utf8'));
    // Told of a thousand rows more before the place, it believes so: nobody has counted them again.
    await writeFile(
      settled,
      changed(await readFile(settled, 'utf8'), { read: held.read + 1000, skipped: 1000 }),
    );
    expect((await run()).rows).toMatchObject({ read: count + 1000, skipped: 1000 });
  });

  test.each([
    ['is missing', (file: string) => rm(file)],
    [
      'is damaged',
      async (file: string) => writeFile(file, (await readFile(file, 'utf8')).replace('"read":', '"read":1')),
    ],
    ['is empty', (file: string) => writeFile(file, '')],
  ])('takes the whole way, to the same numbers, where the note of the place %s', async (_how, harm) => {
    const { run, settled } = await stoppedHalfway();
    await harm(settled);
    expect(numbersOf(await run())).toEqual(await numbersInOneGo());
  });

  test('takes the whole way where the journal has lost an answer before that place, and sends those rows again', async () => {
    const { run, job, segment } = await stoppedHalfway();
    let lost = 0;
    await changeJournal(job.folder, (entry) => {
      if (entry.kind !== 'accepted' || lost > 0) return entry;
      lost = entry.rows ?? 0;
      return undefined;
    });
    expect(lost).toBeGreaterThan(0);
    expect(numbersOf(await run())).toEqual(await numbersInOneGo());
    const { rows, times } = taken(segment);
    expect(times).toBe(rows.length + lost);
  });

  test('counts requests, retries and time of all runs', async () => {
    const { run, stopped, segment, job } = await stoppedHalfway();
    const result = await run();
    expect(result.requests).toBe(segment.requests.length);
    expect(result.requests).toBeGreaterThan(stopped.requests);
    expect(result.elapsedMilliseconds).toBeGreaterThan(stopped.elapsedMilliseconds);
    const noted = (await journalEntries(job.folder)).findLast(({ kind }) => kind === 'numbers');
    expect(noted).toMatchObject({ numbers: { requests: result.requests } });
  });

  test('that fails at once still tells what earlier runs have done', async () => {
    const { run, stopped, job } = await stoppedHalfway({ expected: { rows: count, events: count } });
    await rm(job.path);
    const failed = await run();
    expect(failed).toMatchObject({
      state: 'failed',
      failure: { code: 'fileMissing' },
      rows: { read: count, accepted: stopped.rows.accepted },
      requests: stopped.requests,
    });
  });

  test('with an import of the first version, whose journal does not count, comes to the same numbers', async () => {
    const { run, job, settled } = await stoppedHalfway();
    await rm(settled);
    await changeJournal(job.folder, (entry) => {
      if (entry.kind === 'accepted') return { kind: 'accepted', first: entry.first, last: entry.last };
      return entry.kind === 'started' || entry.kind === 'ended' ? entry : undefined;
    });
    expect(numbersOf(await run())).toEqual(await numbersInOneGo());
    // And once more, now that lines of both kinds are there.
    expect(numbersOf(await run())).toEqual(await numbersInOneGo());
  });

  test.each([
    ['key', { writeKey: 'another-key' }, {}, 'writeKeyOther'],
    [
      'plan',
      {},
      { plan: { ...ordersPlan, time: { ...ordersPlan.time, zone: 'Europe/Paris' } } },
      'planOther',
    ],
  ] as const)(
    'is refused with another %s, since the ids would be others',
    async (_what, ports, change, code) => {
      const { segment, job } = await stoppedHalfway();
      const before = segment.requests.length;
      const other = await testImport(world.folder(), segment.host, text, { ...job, ...change });
      expect(await other.run(undefined, ports)).toMatchObject({ state: 'failed', failure: { code } });
      expect(segment.requests.length).toBe(before);
    },
  );

  test('goes to the practice endpoint, which has another address after every start', async () => {
    const { segment, job } = await stoppedHalfway({ receiver: { kind: 'practice' } });
    const moved = await world.endpoint();
    const again = await testImport(world.folder(), moved.host, text, { ...job, host: moved.host });
    expect(numbersOf(await again.run())).toEqual(await numbersInOneGo());
    const rows = [...taken(segment).rows, ...taken(moved).rows];
    expect(rows.length).toBe(new Set(rows).size);
    const prefixes = [...segment.accepted.keys(), ...moved.accepted.keys()].map((id) => id.slice(0, 20));
    expect(new Set(prefixes).size).toBe(1);
  });
});

describe('rows that were refused', () => {
  const refuse = ({ events }: ScriptedRequest): Fault | undefined =>
    events.some(({ json }) => /"total":(?:3|777)\.5/.test(json))
      ? { kind: 'status', status: 400 }
      : undefined;

  test('are sent once more under their first ids when the person asks for it, and only then', async () => {
    let refusing = true;
    const segment = await world.endpoint((request) => (refusing ? refuse(request) : undefined));
    const { run, job } = await testImport(world.folder(), segment.host, orders(1000));
    expect(await run()).toMatchObject({ state: 'finished', rows: { accepted: 998, refused: 2 } });
    refusing = false;
    expect(await run()).toMatchObject({ rows: { accepted: 998, refused: 2 } });
    const retry = await testImport(world.folder(), segment.host, orders(1000), {
      ...job,
      choices: { refused: 'retry' },
    });
    expect(await retry.run()).toMatchObject({ ...allAccepted(1000), refusals: [] });
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 1000), times: 1000 });
    expect(await run()).toMatchObject(allAccepted(1000));
  });

  test('may be refused again, and are counted once', async () => {
    const segment = await world.endpoint(refuse);
    const { run, job } = await testImport(world.folder(), segment.host, orders(1000));
    await run();
    const retry = await testImport(world.folder(), segment.host, orders(1000), {
      ...job,
      choices: { refused: 'retry' },
    });
    const refused = {
      state: 'finished',
      rows: { accepted: 998, refused: 2 },
      refusals: [{ status: 400, count: 2 }],
    };
    expect(await retry.run()).toMatchObject(refused);
    expect(await run()).toMatchObject(refused);
  });

  test('can all be sent once more, where a short file had nothing but those', async () => {
    let refusing = true;
    const segment = await world.endpoint(() => (refusing ? { kind: 'status', status: 400 } : undefined));
    const { run, job } = await testImport(world.folder(), segment.host, orders(12));
    expect(await run()).toMatchObject({ state: 'finished', rows: { refused: 12 } });
    refusing = false;
    const retry = await testImport(world.folder(), segment.host, orders(12), {
      ...job,
      choices: { refused: 'retry' },
    });
    expect(await retry.run()).toMatchObject(allAccepted(12));
  });
});

const noteSchema = z.looseObject({
  settled: z.looseObject({ byte: z.number(), read: z.number(), skipped: z.number() }),
});

function settledIn(text: string): z.infer<typeof noteSchema>['settled'] {
  return noteSchema.parse(readChecked(text)).settled;
}

function changed(text: string, change: { readonly read: number; readonly skipped: number }): string {
  const note = noteSchema.parse(readChecked(text));
  return writeChecked({ ...note, settled: { ...note.settled, ...change } });
}
