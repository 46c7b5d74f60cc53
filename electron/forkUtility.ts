import { utilityProcess } from 'electron';
import { youngGeneration } from './helperMemory';
import type { Log } from './log';
import type { UtilityChild } from './utilityHost';

/** Starts a bundled entry as a process of its own: it may use all of a core, or die, without the window noticing. */
export function forkUtility(
  entry: string,
  serviceName: string,
  log: Log,
  args: readonly string[] = [],
): UtilityChild {
  const child = utilityProcess.fork(entry, [...args], {
    serviceName,
    stdio: ['ignore', 'ignore', 'pipe'],
    execArgv: [`--js-flags=${youngGeneration}`],
  });
  // Without a listener an emitter throws on `error`, and the helper's lack of memory would end the app. The
  // report that comes third is left alone: it holds the environment.
  child.on('error', (type, location) => {
    log.error(`${serviceName}: ${type} in ${location}`);
  });
  return child;
}
