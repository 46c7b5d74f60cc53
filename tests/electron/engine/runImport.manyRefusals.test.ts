import { describe, expect, test } from 'vitest';
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
