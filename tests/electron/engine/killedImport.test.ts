import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { importProgressSchema } from '../../../shared/model/run';
import {
  allAccepted,
  orders,
  rowsFrom,
  taken,
  temporaryFolder,
  testImport,
  useTestWorld,
} from './importFixture';

/* The real thing: a process that sends is killed with the signal that nothing can catch, and another goes on. */

const world = useTestWorld();
let program = '';

beforeAll(async () => {
  const folder = await temporaryFolder();
  program = path.join(folder.path, 'importProcess.js');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('importProcess.ts', import.meta.url)),
      outDir: folder.path,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
    ssr: { noExternal: true },
  });
  await writeFile(path.join(folder.path, 'package.json'), '{"type":"module"}');
  return folder.remove;
}, 60_000);

const jobFile = (): string => path.join(world.folder(), 'job-to-run.json');

function start(): ChildProcess {
  return spawn(process.execPath, [program, jobFile()], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function resultOf(child: ChildProcess): Promise<ReturnType<typeof importProgressSchema.parse>> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child, 'close');
  return importProgressSchema.parse(JSON.parse(output));
}

describe('an import that is killed again and again', () => {
  test.each([
    ['as it is', 0],
    ['with the end of its journal torn off', 17],
  ])(
    'goes on %s: nothing is lost, and nothing has a new id',
    async (_how, torn) => {
      const count = 6000;
      let requests = 0;
      let killAt = 3;
      let child: ChildProcess | undefined;
      const segment = await world.endpoint(() => {
        requests += 1;
        if (requests === killAt) child?.kill('SIGKILL');
        return undefined;
      });
      const { job } = await testImport(world.folder(), segment.host, orders(count));
      await writeFile(jobFile(), JSON.stringify({ ...job, eventsPerSecond: 400 }));
      for (killAt of [3, 7, 12]) {
        child = start();
        await once(child, 'close');
        if (torn === 0) continue;
        const log = path.join(job.folder, 'journal.log');
        const bytes = (await readFile(log)).length;
        await truncate(log, Math.max(0, bytes - torn));
      }
      killAt = -1;
      await writeFile(jobFile(), JSON.stringify(job));
      const result = await resultOf(start());
      expect(result).toMatchObject(allAccepted(count));
      const { rows, times } = taken(segment);
      expect(rows).toEqual(rowsFrom(2, count));
      // Each kill may repeat what was under way: four requests of 100 events, and one whose line was torn off.
      expect(times).toBeLessThanOrEqual(count + 3 * 5 * 100);
      expect(times).toBeGreaterThan(count);
    },
    60_000,
  );
});
