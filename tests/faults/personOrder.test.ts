import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allAccepted,
  ordersHeader,
  rowsFrom,
  taken,
  testImport,
  useTestWorld,
} from '../electron/engine/importFixture';
import { randomFrom } from '../support/randomFrom';
import { buildImportProgram, type ImportProgram } from './importProgram';

const world = useTestWorld();
const rows = 3000;
const people = 150;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

/** Whom the row of that number in the file is about. */
const personOf = (row: number): number => (row * 7) % people;

function visits(): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `user-${personOf(index + 2)},Visit,2024-01-01T00:00:00Z,1`,
  );
  return `${[ordersHeader, ...lines].join('\n')}\n`;
}

test('no kill and no lost answer lets an event of a person overtake an earlier one', async () => {
  const random = randomFrom(1);
  let requests = 0;
  let killAt = Infinity;
  let kill = (): void => undefined;
  const segment = await world.endpoint(() => {
    requests += 1;
    if (requests === killAt) kill();
    const fate = random();
    if (fate < 0.1) return { kind: 'status', status: 503 };
    if (fate < 0.2) return { kind: 'acceptThenReset' };
    return fate < 0.3 ? { kind: 'reset' } : undefined;
  });
  const { job } = await testImport(world.folder(), segment.host, visits(), { order: 'person' });
  for (let kills = 0; kills < 4; kills += 1) {
    killAt = requests + 2 + Math.floor(random() * 6);
    const { child } = await program.start({ ...job, eventsPerSecond: 400 });
    kill = () => child.kill('SIGKILL');
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
  }
  killAt = Infinity;
  const last = await program.start(job);
  expect(await last.result()).toMatchObject(allAccepted(rows));
  // Each under one id.
  expect(taken(segment).rows).toEqual(rowsFrom(2, rows));

  const latest = new Map<number, number>();
  const overtaken: number[] = [];
  // In the order in which they were taken first.
  for (const id of segment.accepted.keys()) {
    const row = Number.parseInt(id.split('-')[1] ?? '', 36);
    if (row < (latest.get(personOf(row)) ?? 0)) overtaken.push(row);
    latest.set(personOf(row), row);
  }
  expect(overtaken).toEqual([]);
}, 60_000);
