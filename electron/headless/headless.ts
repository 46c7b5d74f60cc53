import { homedir } from 'node:os';
import words from '../../shared/i18n/en/headless.json';
import { systemClock } from '../engine/clock';
import { carryOut } from './carryOut';
import { exitCodes } from './exitCodes';
import { pauseBySignal } from './pauseBySignal';
import { createWriter } from './writer';

/**
 * Runs one command of `backfill` in this process: its arguments, streams, environment and signals. Resolves with the exit
 * code when everything has been written.
 *
 * @param input.args what follows the name of the program
 * @param input.exit ends the process at once, for whoever does not want to wait
 */
export async function backfill(input: {
  readonly args: readonly string[];
  readonly version: string;
  readonly exit: (code: number) => void;
}): Promise<number> {
  const out = createWriter(process.stdout);
  const err = createWriter(process.stderr);
  const terminal = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  const signals = pauseBySignal(process, (again) => {
    // Below the line that shows how far it is.
    if (terminal) err.write('\n');
    err.write(`${again ? words.signals.cut : words.signals.pausing}\n`);
    if (again) input.exit(exitCodes.paused);
  });
  const code = await carryOut(input.args, {
    version: input.version,
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock: systemClock,
    random: Math.random,
    stop: signals.stop,
    readStandardInput: () => readAll(process.stdin),
    out: out.write,
    err: err.write,
    terminalWidth: () => (terminal ? process.stderr.columns : undefined),
  });
  signals.end();
  await Promise.all([out.written(), err.written()]);
  return code;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  stream.setEncoding('utf8');
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
