import { describe, expect, test } from 'vitest';
import { createFastClock } from './fastClock';
import { changeJournal } from './journalFiles';
import { orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

describe('more refusals in a row than an endpoint that refuses everything needs', () => {
  test('at the beginning of a file are those of its rows, as others of their batch are accepted', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(({ json }) => isAmong(json, 1, 25)) ? { kind: 'status', status: 400 } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(5000));
    expect(await run()).toMatchObject({
      state: 'finished',
      rows: { read: 5000, accepted: 4975, refused: 25, notSent: 0 },
    });
    expect(taken(segment)).toEqual({ rows: rowsFrom(27, 4975), times: 4975 });
  });

  test('take few requests to be told from an endpoint that refuses everything', async () => {
    const segment = await world.endpoint(() => ({ kind: 'status', status: 400 }));
    const { run } = await testImport(world.folder(), segment.host, orders(5000));
    expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'endpointRefusesAll' } });
    expect(segment.requests.length).toBeLessThan(100);
  });

  test.each([
    ['every row of a small file', 30, 30],
    ['all but the last rows of a slow import', 400, 390],
  ])('stop it once, and not again when the person goes on: %s', async (_what, count, bad) => {
    const segment = await world.endpoint(({ events }) =>
      events.some(({ json }) => isAmong(json, 1, bad)) ? { kind: 'status', status: 400 } : undefined,
    );
    // Batches of ten, so that nothing good is among the first.
    const { run } = await testImport(world.folder(), segment.host, orders(count), {
      eventsPerSecond: 40,
      expected: { rows: count },
    });
    expect(await run(undefined, { clock: createFastClock() })).toMatchObject({
      state: 'failed',
      failure: { code: 'endpointRefusesAll', params: { count: 20, status: 400 } },
      rows: { read: count, accepted: 0, refused: 0, inDoubt: 0, notSent: count },
    });
    const ended = {
      state: 'finished',
      rows: { read: count, accepted: count - bad, refused: bad, notSent: 0 },
      refusals: [{ status: 400, count: bad }],
    };
    expect(await run(undefined, { clock: createFastClock() })).toMatchObject(ended);
    const requests = segment.requests.length;
    expect(await run(undefined, { clock: createFastClock() })).toMatchObject(ended);
    expect(segment.requests.length).toBe(requests);
    expect(taken(segment).rows).toEqual(rowsFrom(2 + bad, count - bad));
  });

  test('stop it again where it was stopped before it could tell', async () => {
    const segment = await world.endpoint(() => ({ kind: 'status', status: 400 }));
    const { run, job } = await testImport(world.folder(), segment.host, orders(5000));
    await run();
    await changeJournal(job.folder, (entry) => (entry.kind === 'refusedAll' ? undefined : entry));
    expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'endpointRefusesAll' } });
  });

  test('stay refusals of rows when only those are tried once more', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(({ json }) => isAmong(json, 36, 60)) ? { kind: 'status', status: 400 } : undefined,
    );
    const ended = { state: 'finished', rows: { read: 60, accepted: 35, refused: 25, notSent: 0 } };
    const { run, job } = await testImport(world.folder(), segment.host, orders(60));
    expect(await run()).toMatchObject(ended);
    const again = await testImport(world.folder(), segment.host, orders(60), {
      folder: job.folder,
      choices: { refused: 'retry' },
    });
    expect(await again.run()).toMatchObject(ended);
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 35), times: 35 });
  });

  test('are those of rows where the import goes on, as earlier ones were accepted', async () => {
    const stop = new AbortController();
    let stopping = true;
    const segment = await world.endpoint(({ number, events }) => {
      if (stopping && number === 2) stop.abort();
      return !stopping && events.length > 0 ? { kind: 'status', status: 400 } : undefined;
    });
    // Batches of ten: none of them has rows of both kinds.
    const { run } = await testImport(world.folder(), segment.host, orders(60), { eventsPerSecond: 40 });
    const stopped = await run(stop.signal);
    expect(stopped).toMatchObject({ state: 'stopped' });
    expect(stopped.rows.accepted).toBeGreaterThan(0);
    const left = 60 - stopped.rows.accepted;
    expect(left).toBeGreaterThan(20);
    stopping = false;
    expect(await run()).toMatchObject({
      state: 'finished',
      rows: { read: 60, accepted: 60 - left, refused: left, notSent: 0 },
    });
  });
});

function isAmong(json: string, from: number, to: number): boolean {
  const index = Number(/"total":(\d+)\.5/.exec(json)?.[1]);
  return index >= from && index <= to;
}
