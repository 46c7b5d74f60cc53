import { readFile } from 'node:fs/promises';
import { systemCode } from './fileFailure';

/** What tells a process from a later one that got the same number. */
export type ProcessState =
  | { readonly kind: 'dead' }
  /** `start` names the very process; undefined where the system does not say. */
  | { readonly kind: 'alive'; readonly start: string | undefined };

/** Whether there is a process with this number on this computer, and which one it is. */
export async function processState(pid: number): Promise<ProcessState> {
  if (!isThere(pid)) return { kind: 'dead' };
  // Linux alone says it without another program being run.
  const [stat, boot] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => undefined),
  ]);
  // The name in parentheses may hold anything, parentheses too.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields ?? [];
  // Killed, and nobody has asked yet how it ended: it does nothing any more.
  if (state === 'Z' || state === 'X') return { kind: 'dead' };
  const ticks = fields?.[19];
  const start = ticks === undefined || boot === undefined ? undefined : `${boot.trim()} ${ticks}`;
  return { kind: 'alive', start };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}
