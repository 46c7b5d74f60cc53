import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Longer than the app takes to bring an import to a safe stop when it is asked to quit. */
const GRACE_MS = 8000;

/** @typedef {{ child: import('node:child_process').ChildProcess, exited: Promise<number>, stop: () => Promise<void> }} Started */

/** The processes of one script, so that none of them outlives it. */
export class Processes {
  /** @type {Started[]} */
  #running = [];
  #ending = false;

  constructor() {
    // The last net, for an exit that did not wait for stopAll.
    process.once('exit', () => {
      for (const { child } of this.#running) child.kill('SIGKILL');
    });
  }

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} [options]
   * @returns {Started} `exited` settles with the code that a shell would show
   */
  start(command, args, options = {}) {
    if (this.#ending) throw new Error(`Stopping: ${command} is not started.`);
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @type {Promise<number>} */
    const exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
    const started = { child, exited, stop: () => stop(child, exited) };
    this.#running.push(started);
    const forget = () => {
      this.#running = this.#running.filter((other) => other !== started);
    };
    exited.then(forget, forget);
    return started;
  }

  get ending() {
    return this.#ending;
  }

  /** Last started, first stopped: a window goes before the display that it is on. */
  async stopAll() {
    this.#ending = true;
    for (const started of this.#running.toReversed()) await started.stop();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} exited
 */
async function stop(child, exited) {
  const kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  child.kill();
  await exited.catch(() => 1);
  clearTimeout(kill);
}
