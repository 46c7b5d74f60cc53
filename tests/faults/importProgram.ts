import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { z } from 'zod';
import type { ImportJob } from '../../electron/engine/messages';
import { importProgressSchema, type ImportProgress } from '../../shared/model/run';
import { temporaryFolder } from '../electron/engine/importFixture';

export interface RunningImport {
  readonly child: ChildProcess;
  /** The last snapshot; rejects when the process ended without one. */
  readonly result: () => Promise<ImportProgress>;
  /** The most bytes of memory that the process held. */
  readonly memory: () => Promise<number>;
}

export interface StartOptions {
  /** Largest file that the process may write, in KB. */
  readonly largestFile?: number | undefined;
  /** The user that it runs as. */
  readonly uid?: number | undefined;
}

export interface ImportProgram {
  readonly start: (job: ImportJob, options?: StartOptions) => Promise<RunningImport>;
  readonly remove: () => Promise<void>;
}

const outputSchema = z.strictObject({ result: importProgressSchema, memory: z.number() });

/** The engine as a program of its own, so that it can be killed or denied what a process usually has. */
export async function buildImportProgram(): Promise<ImportProgram> {
  const folder = await temporaryFolder();
  const program = path.join(folder.path, 'importProcess.js');
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
  // Another user runs it as well.
  await chmod(folder.path, 0o755);
  let jobs = 0;

  return {
    remove: folder.remove,
    async start(job, { largestFile, uid } = {}) {
      jobs += 1;
      const jobFile = path.join(folder.path, `job-${jobs}.json`);
      await writeFile(jobFile, JSON.stringify(job));
      const limit = largestFile === undefined ? 'unlimited' : String(largestFile);
      const child = spawn(
        'bash',
        ['-c', `ulimit -f ${limit}; exec "$@"`, '-', process.execPath, program, jobFile],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          ...(uid === undefined ? {} : { uid, gid: uid }),
        },
      );
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      const closed = once(child, 'close');
      const said = async () => {
        await closed;
        return outputSchema.parse(JSON.parse(output));
      };
      return {
        child,
        result: async () => (await said()).result,
        memory: async () => (await said()).memory,
      };
    },
  };
}
