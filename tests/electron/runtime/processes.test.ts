import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Processes } from '../../../electron/runtime/processes.mjs';

const waiting = ['-e', 'setInterval(() => {}, 1000)'];
const script = pathToFileURL(path.resolve(import.meta.dirname, '../../../electron/runtime/script.mjs')).href;

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('no line');
}

describe('the processes of a script', () => {
  it('give the code that a shell would show', async () => {
    const processes = new Processes();
    await expect(processes.start(process.execPath, ['-e', 'process.exit(7)']).exited).resolves.toBe(7);
    const killed = processes.start(process.execPath, waiting);
    killed.child.kill('SIGTERM');
    await expect(killed.exited).resolves.toBe(143);
  });

  it('stop in the reverse order of their start, and none starts afterwards', async () => {
    const processes = new Processes();
    const ended: string[] = [];
    for (const name of ['display', 'window']) {
      const { exited } = processes.start(process.execPath, waiting);
      void exited.then(() => ended.push(name));
    }
    await processes.stopAll();
    expect(ended).toEqual(['window', 'display']);
    expect(() => processes.start(process.execPath, waiting)).toThrow('Stopping');
  });

  it.runIf(process.platform !== 'win32')('end with a script that is told to end', async () => {
    const source = `
      import { runScript } from '${script}';
      await runScript(async (processes) => {
        const started = processes.start(process.execPath, ${JSON.stringify(waiting)});
        console.log(started.child.pid);
        return started.exited;
      });`;
    const running = spawn(process.execPath, ['--input-type=module', '-e', source]);
    const exited = once(running, 'exit');
    const pid = Number(await firstLine(running.stdout));
    running.kill('SIGTERM');
    expect(await exited).toEqual([143, null]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
