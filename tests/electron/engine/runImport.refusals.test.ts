import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import {
  allAccepted,
  orderLine,
  orders,
  ordersHeader,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();

describe('a refusal', () => {
  const isPoison = ({ json }: { readonly json: string }): boolean => json.includes('"total":4321.5');

  test('with 400 is narrowed down to the one row, and everything else goes through', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(isPoison) ? { kind: 'status', status: 400 } : undefined,
    );
    const { run, job } = await testImport(world.folder(), segment.host, orders(6_000));
    expect(await run()).toMatchObject({
      state: 'finished',
      rows: { read: 6_000, accepted: 5999, refused: 1, notSent: 0 },
      events: { accepted: 5999, refused: 1 },
      refusals: [{ status: 400, count: 1 }],
    });
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 6_000).filter((row) => row !== 4322), times: 5999 });
    expect(await readFile(path.join(job.folder, 'journal.log'), 'utf8')).toContain('"row":4322,"status":400');
  });

  test('of one call of a row refuses the row, while its other calls are accepted', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some((event) => event.type === 'track' && isPoison(event))
        ? { kind: 'status', status: 400 }
        : undefined,
    );
    const plan: Plan = { ...ordersPlan, calls: { by: 'row', types: ['identify', 'track', 'page'] } };
    const text = [ordersHeader, orderLine(1), orderLine(4321), orderLine(3)].join('\n');
    const { run } = await testImport(world.folder(), segment.host, text, { plan });
    expect(await run()).toMatchObject({
      rows: { read: 3, accepted: 2, refused: 1 },
      events: { accepted: 8, refused: 1 },
      refusals: [{ status: 400, count: 1 }],
    });
    expect(segment.accepted.size).toBe(8);
  });

  test('with 413 halves the batch, and makes later ones smaller', async () => {
    const tooLarge = 100_000;
    const segment = await world.endpoint(({ body }) =>
      body.length > tooLarge ? { kind: 'status', status: 413 } : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(8_000));
    expect(await run()).toMatchObject({ ...allAccepted(8_000), refusals: [] });
    expect(segment.requests.slice(-4).every(({ body }) => body.length <= tooLarge)).toBe(true);
  });

  test('of everything stops the import instead of refusing the whole file row by row', async () => {
    let refusing = true;
    const segment = await world.endpoint(() => (refusing ? { kind: 'status', status: 400 } : undefined));
    const { run } = await testImport(world.folder(), segment.host, orders(6000), {
      expected: { rows: 6000, events: 6000 },
    });
    const result = await run();
    expect(result).toMatchObject({
      state: 'failed',
      failure: { code: 'endpointRefusesAll', params: { status: 400, count: 20 } },
      rows: { read: 6000, accepted: 0, refused: 0, notSent: 6000 },
    });
    refusing = false;
    expect(await run()).toMatchObject(allAccepted(6000));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 6000), times: 6000 });
  });

  test('of every row of a short file refuses the rows, once and for all', async () => {
    const segment = await world.endpoint(() => ({ kind: 'status', status: 400 }));
    const { run } = await testImport(world.folder(), segment.host, orders(3));
    const refused = { state: 'finished', rows: { read: 3, accepted: 0, refused: 3, notSent: 0 } };
    expect(await run()).toMatchObject(refused);
    const requests = segment.requests.length;
    expect(await run()).toMatchObject(refused);
    expect(segment.requests.length).toBe(requests);
  });

  test('of a single event with 413 refuses its row', async () => {
    const segment = await world.endpoint(({ events }) =>
      events.some(isPoison) ? { kind: 'status', status: 413 } : undefined,
    );
    const { run } = await testImport(
      world.folder(),
      segment.host,
      [ordersHeader, orderLine(4321), orderLine(1)].join('\n'),
    );
    expect(await run()).toMatchObject({
      state: 'finished',
      rows: { accepted: 1, refused: 1 },
      refusals: [{ status: 413, count: 1 }],
    });
  });

  test.each([
    [401, 'endpointRefusedKey'],
    [403, 'endpointRefusedKey'],
    [404, 'endpointRefused'],
    [405, 'endpointRefused'],
    [301, 'endpointRefused'],
    [307, 'endpointRefused'],
    [501, 'endpointRefused'],
    [505, 'endpointRefused'],
    [511, 'endpointRefused'],
  ])('with %i stops the import, loses nothing, and the import can go on', async (status, code) => {
    let healed = false;
    const segment = await world.endpoint(({ number }) =>
      number > 2 && !healed
        ? { kind: 'status', status, headers: { location: 'http://127.0.0.1:9/v1/batch' } }
        : undefined,
    );
    const { run } = await testImport(world.folder(), segment.host, orders(8_000), {
      expected: { rows: 8_000, events: 8_000 },
    });
    const result = await run();
    expect(result).toMatchObject({
      state: 'failed',
      failure: { code, params: { status } },
      rows: { read: 8_000, accepted: segment.accepted.size, refused: 0 },
    });
    expect(result.rows.notSent).toBe(8_000 - segment.accepted.size);
    healed = true;
    expect(await run()).toMatchObject(allAccepted(8_000));
    expect(taken(segment)).toEqual({ rows: rowsFrom(2, 8_000), times: 8_000 });
  });
});
