import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** Larger than any window that a test asks for. */
const SCREEN = '1920x1200x24';

/** Whether a window needs a virtual display to open: only Linux can be without any. */
export function lacksDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/**
 * Starts an X server that draws into memory, on the first free display number.
 * @param {import('./processes.mjs').Processes} processes
 * @returns {Promise<NodeJS.ProcessEnv>} the variables that lead a program to it and away from Wayland
 */
export async function startVirtualDisplay(processes) {
  const { child, exited } = processes.start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
    // Detached, because Ctrl+C reaches the whole foreground group, and the windows are to close first.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await Promise.race([firstLine(child.stdio[3]), exited.then(failed)]);
  return { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' };
}

/**
 * @param {unknown} stream
 * @returns {Promise<string>}
 */
async function firstLine(stream) {
  if (!(stream instanceof Readable)) throw new Error('The virtual display has no pipe for its number.');
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('The virtual display did not tell its number.');
}

/**
 * @param {number} code
 * @returns {never}
 */
function failed(code) {
  throw new Error(`The virtual display (Xvfb) could not start: it ended with code ${code}.`);
}
