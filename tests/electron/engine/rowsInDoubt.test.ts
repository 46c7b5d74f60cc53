import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import type { ImportPorts } from '../../../electron/engine/runImport';
import { saveNotSent } from '../../../electron/engine/notSentFile';
import type { Plan } from '../../../shared/model/plan';
import type { ResumeChoices } from '../../../shared/model/run';
import type { Fault, ScriptedRequest } from '../../support/segmentEndpoint';
import { createFastClock } from './fastClock';
import { ageJournal, journalEntries } from './journalFiles';
import {
  allAccepted,
  orders,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  testStamp,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();

/** An import of 100 rows of which the first 60 are taken in and never answered; then it is stopped. */
async function stoppedInDoubt() {
  let fault: Fault | undefined = { kind: 'acceptThenReset' };
  const segment = await world.endpoint(({ events }: ScriptedRequest) =>
    events.length === 0 ? undefined : fault,
  );
  const stop = new AbortController();
  const first = await testImport(world.folder(), segment.host, orders(100), {
    eventsPerSecond: 240,
    expected: { rows: 100, events: 100 },
  });
  const running = first.run(stop.signal);
  await segment.whenRequest(1);
  stop.abort();
  const stopped = await running;
  fault = undefined;
  const goOn = (choices?: (typeof first)['job']['choices'], ports?: Partial<ImportPorts>) =>
    testImport(world.folder(), segment.host, orders(100), {
      expected: { rows: 100, events: 100 },
      choices,
    }).then(({ run }) => run(undefined, ports));
  const slowDown = (): void => {
    fault = { kind: 'status', status: 429, headers: { 'retry-after': '300' } };
  };
  return { segment, stopped, folder: first.job.folder, goOn, slowDown };
}

describe('rows that left and were never answered', () => {
  test('are in doubt, and are sent again within the time in which Segment drops repeats', async () => {
    const { segment, stopped, goOn } = await stoppedInDoubt();
    expect(stopped).toMatchObject({ state: 'stopped', rows: { read: 100, inDoubt: 60, notSent: 40 } });
    expect(await goOn()).toMatchObject(allAccepted(100));
    const { rows, times } = taken(segment);
    expect(rows).toEqual(rowsFrom(2, 100));
    expect(times).toBe(160);
  });

  test('are asked about after that time, and nothing is sent before there is an answer', async () => {
    const { segment, folder, goOn } = await stoppedInDoubt();
    await ageJournal(folder, 21);
    const [left] = (await journalEntries(folder)).filter(({ kind }) => kind === 'leaving');
    const events = taken(segment).times;
    expect(await goOn()).toMatchObject({
      state: 'failed',
      failure: {
        code: 'rowsInDoubt',
        params: { rows: 60, since: left?.kind === 'leaving' ? new Date(left.at).toISOString() : '' },
      },
      rows: { read: 100, accepted: 0, inDoubt: 60, notSent: 40 },
    });
    expect(taken(segment).times).toBe(events);
  });

  test('are sent again when that is the answer, and are asked about no more', async () => {
    const { segment, folder, goOn } = await stoppedInDoubt();
    await ageJournal(folder, 21);
    expect(await goOn({ rowsInDoubt: 'send' })).toMatchObject(allAccepted(100));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 100), times: 160 });
    expect(await goOn()).toMatchObject(allAccepted(100));
  });

  test('are left out for good when that is the answer, stay counted, and are named with the reason', async () => {
    const { segment, folder, goOn } = await stoppedInDoubt();
    await ageJournal(folder, 21);
    const leftOut = {
      state: 'finished',
      rows: { read: 100, accepted: 40, inDoubt: 60, notSent: 0 },
      events: { accepted: 40 },
    };
    expect(await goOn({ rowsInDoubt: 'leave' })).toMatchObject(leftOut);
    expect(taken(segment).times).toBe(100);
    // Neither asked again nor sent.
    expect(await goOn()).toMatchObject(leftOut);
    expect(taken(segment).times).toBe(100);
    const to = path.join(world.folder(), 'rows.csv');
    expect(
      await saveNotSent(folder, to, { stamp: testStamp, clock: systemClock, random: () => 0.5 }),
    ).toMatchObject({ rows: 60 });
    expect((await readFile(to, 'utf8')).match(/,inDoubt,/g)?.length).toBe(60);
  });

  test('count from the first time that they left, however often they left since', async () => {
    const { folder, goOn, segment } = await stoppedInDoubt();
    await ageJournal(folder, 21);
    const journal = createFolderJournal(
      { importId: 'import-1', folder, path: '', fileName: '', plan: ordersPlan, host: '' },
      systemClock,
    );
    await journal.claim();
    await journal.checkpoint([{ kind: 'leaving', at: Date.now(), rows: [[2, 61]] }]);
    await journal.finish({ kind: 'ended', at: '', state: 'stopped' });
    expect(await goOn()).toMatchObject({ failure: { code: 'rowsInDoubt', params: { rows: 60 } } });
    expect(taken(segment).times).toBe(60);
  });
});

test('rows in doubt do not leave any more when the time runs out while the import waits', async () => {
  const { segment, folder, goOn, slowDown } = await stoppedInDoubt();
  await ageJournal(folder, 19);
  slowDown();
  const events = taken(segment).times;
  expect(await goOn(undefined, { clock: createFastClock(Date.now()) })).toMatchObject({
    state: 'failed',
    failure: { code: 'rowsInDoubt', params: { rows: 60 } },
    rows: { accepted: 0, inDoubt: 60 },
  });
  expect(taken(segment).times).toBe(events);
});

test('rows that were refused in part are asked about before they are sent once more after that time', async () => {
  const refuse = ({ events }: ScriptedRequest): Fault | undefined =>
    events.some(({ type, json }) => type === 'track' && /"total":[34]\.5/.test(json))
      ? { kind: 'status', status: 400 }
      : undefined;
  const segment = await world.endpoint(refuse);
  const plan: Plan = { ...ordersPlan, calls: { by: 'row', types: ['identify', 'track'] } };
  const goOn = async (choices?: ResumeChoices) =>
    (await testImport(world.folder(), segment.host, orders(10), { plan, choices })).run();
  const { job } = await testImport(world.folder(), segment.host, orders(10), { plan });
  expect(await goOn()).toMatchObject({ state: 'finished', rows: { accepted: 8, refused: 2 } });
  await ageJournal(job.folder, 21);
  const events = taken(segment).times;
  expect(await goOn({ refused: 'retry' })).toMatchObject({
    state: 'failed',
    failure: { code: 'rowsInDoubt', params: { rows: 2 } },
  });
  expect(taken(segment).times).toBe(events);
  const refused = { state: 'finished', rows: { accepted: 8, refused: 2, inDoubt: 0 } };
  expect(await goOn({ refused: 'retry', rowsInDoubt: 'send' })).toMatchObject(refused);
  expect(taken(segment).times).toBe(events + 2);
});

describe('rows that were surely not taken', () => {
  test.each([
    ['the endpoint asked to slow down', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }],
    ['the write key is not its own', { kind: 'status', status: 401 }],
  ] as const)('are not in doubt: %s', async (_why, fault) => {
    const segment = await world.endpoint(() => fault);
    const stop = new AbortController();
    const { run, job } = await testImport(world.folder(), segment.host, orders(10));
    const result = await run(stop.signal, {
      onProgress({ state }) {
        if (state === 'waiting') stop.abort();
      },
    });
    expect(result.rows).toMatchObject({ accepted: 0, inDoubt: 0, notSent: 10 });
    await ageJournal(job.folder, 30);
    expect((await journalEntries(job.folder)).some(({ kind }) => kind === 'returned')).toBe(true);
    expect((await run(AbortSignal.abort())).failure).toBeUndefined();
  });
});
