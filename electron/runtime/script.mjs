import { constants } from 'node:os';
import { Processes } from './processes.mjs';

/** A reason to stop that is written for the person at the terminal, and so is printed without a stack. */
export class Stop extends Error {}

/**
 * Runs a command-line script. Whichever way it ends - done, failed, Ctrl+C - what it started ends with it.
 * @param {(processes: Processes) => Promise<number>} main returns the exit code
 */
export async function runScript(main) {
  const processes = new Processes();
  /** @param {number} code */
  const end = async (code) => {
    // A signal may come while the script is already ending.
    if (processes.ending) return;
    await processes.stopAll();
    process.exit(code);
  };
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
    process.on(signal, () => void end(128 + constants.signals[signal]));
  }
  try {
    await end(await main(processes));
  } catch (error) {
    if (!processes.ending) console.error(error instanceof Stop ? error.message : error);
    await end(1);
  }
}
