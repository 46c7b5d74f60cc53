import { utilityProcess } from 'electron';
import type { UtilityChild } from './utilityHost';

/** Starts a bundled entry as a process of its own: it may use all of a core, or die, without the window noticing. */
export function forkUtility(entry: string, serviceName: string): UtilityChild {
  return utilityProcess.fork(entry, [], { serviceName, stdio: ['ignore', 'ignore', 'pipe'] });
}
