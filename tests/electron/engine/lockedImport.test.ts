import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildImportProgram, type ImportProgram } from '../../faults/importProgram';
import { allAccepted, orders, rowsFrom, taken, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();
let program: ImportProgram;
beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

test('an import that one process sends is refused to a second, and given to it when the first has died', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const segment = await world.endpoint(({ number }) =>
    number === 1 ? { kind: 'answerAfter', promise: held } : undefined,
  );
  const { job } = await testImport(world.folder(), segment.host, orders(100));
  const first = await program.start(job);
  await segment.whenRequest(1);
  const second = await program.start(job);
  expect(await second.result()).toMatchObject({ state: 'failed', failure: { code: 'importInUse' } });
  expect(segment.requests.length).toBe(1);
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  release();
  const third = await program.start(job);
  expect(await third.result()).toMatchObject(allAccepted(100));
  expect(taken(segment).rows).toEqual(rowsFrom(2, 100));
}, 60_000);
