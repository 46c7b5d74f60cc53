import { once } from 'node:events';
import { readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allAccepted, orders, testImport, useTestWorld } from '../electron/engine/importFixture';
import { randomFrom } from '../support/randomFrom';
import { countRows } from './countRows';
import { buildImportProgram, type ImportProgram } from './importProgram';
import { nightly } from './nightly';

/* The real thing: a process that sends is killed with the signal that nothing can catch, and another goes on. */

const world = useTestWorld();
const rows = 4000;
const killsEach = 4;
const imports = nightly ? 40 : 4;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

/** What a power cut does to the end of a file that was being written. */
async function tear(file: string, bytes: number): Promise<void> {
  const { length } = await readFile(file);
  await truncate(file, Math.max(0, length - bytes));
}

describe(`an import that is killed ${killsEach} times`, () => {
  test.each(Array.from({ length: imports }, (_, index) => ({ seed: index + 1, torn: index % 2 === 1 })))(
    'loses nothing and doubles nothing (seed $seed, end of the journal torn: $torn)',
    async ({ seed, torn }) => {
      const random = randomFrom(seed);
      const below = (limit: number): number => Math.floor(random() * limit);
      let requests = 0;
      let killAt = Infinity;
      let kill = (): void => undefined;
      const segment = await world.endpoint(() => {
        requests += 1;
        if (requests === killAt) kill();
        // Now and then the rows are taken and nobody hears of it.
        return random() < 0.2 ? { kind: 'acceptThenReset' } : undefined;
      });
      const { job } = await testImport(world.folder(), segment.host, orders(rows));
      for (let kills = 0; kills < killsEach; kills += 1) {
        killAt = requests + 1 + below(8);
        const delay = below(6);
        const { child } = await program.start({ ...job, eventsPerSecond: 400 });
        kill = () => {
          setTimeout(() => child.kill('SIGKILL'), delay);
        };
        await once(child, 'close');
        expect(child.signalCode).toBe('SIGKILL');
        if (torn) await tear(path.join(job.folder, 'journal.log'), 1 + below(200));
      }
      killAt = Infinity;
      const last = await program.start(job);
      expect(await last.result()).toMatchObject(allAccepted(rows));
      expect(countRows(segment, rows)).toMatchObject({ lost: 0, doubled: 0 });
    },
    60_000,
  );
});
