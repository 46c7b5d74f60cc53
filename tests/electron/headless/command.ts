import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll } from 'vitest';
import { build } from 'vite';
import { temporaryFolder } from '../engine/importFixture';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface StartedCommand {
  readonly child: ChildProcess;
  /** Resolves when it has ended and all that it wrote is here. */
  readonly ended: Promise<Ended>;
  /** Resolves when it has written this to its standard error. */
  readonly whenErr: (text: string) => Promise<void>;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface BackfillCommand {
  readonly start: (args: readonly string[], options?: CommandOptions) => StartedCommand;
  readonly run: (args: readonly string[], options?: CommandOptions) => Promise<Ended>;
}

/** The command as it is shipped, built once for the tests of a file and run as a process of its own. */
export function useBackfillCommand(): BackfillCommand {
  let program = '';
  beforeAll(async () => {
    const folder = await temporaryFolder();
    program = await buildCommand(folder.path);
    return folder.remove;
  }, 60_000);

  function start(args: readonly string[], { env = {}, input }: CommandOptions = {}): StartedCommand {
    const child = spawn(process.execPath, [program, ...args], {
      // Neither the person's own journals nor their write key.
      env: { PATH: process.env['PATH'], TZ: 'Europe/Berlin', HOME: path.dirname(program), ...env },
    });
    child.stdin.on('error', () => undefined).end(input ?? '');
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    return {
      child,
      ended: once(child, 'close').then(() => ({ code: child.exitCode, out, err })),
      async whenErr(text) {
        while (!err.includes(text)) await once(child.stderr, 'data');
      },
    };
  }
  return { start, run: (args, options) => start(args, options).ended };
}

/** As `npm run build` lays it out: `dist/main/headless.js` below the file with the version. */
async function buildCommand(folder: string): Promise<string> {
  await writeFile(path.join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}');
  const outDir = path.join(folder, 'dist/main');
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('../../../electron/headless/entry.ts', import.meta.url)),
      outDir,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: 'headless.js', format: 'es' },
      },
    },
    ssr: { noExternal: true },
  });
  return path.join(outDir, 'headless.js');
}
