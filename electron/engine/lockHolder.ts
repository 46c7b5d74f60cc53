import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from './clock';
import { processState } from './processState';

/** The name of the lock in the import's folder. */
export const lockName = 'lock';

/** Milliseconds without a sign of life after which a holder that cannot be asked about may be gone. */
export const silence = 60_000;
/** Milliseconds: nothing that happens between making a file and writing it takes as long. */
export const unfinished = 5000;

const holderSchema = z.strictObject({
  pid: z.number().int().positive(),
  host: z.string(),
  start: z.string().optional(),
  /** Milliseconds since 1970, to tell this lock from another one of the same process. */
  at: z.number(),
});
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** What one look at the lock of a folder tells. */
export type LockLook =
  /** There is none, or its holder is dead for certain. */
  | { readonly kind: 'free' }
  | { readonly kind: 'held'; readonly by: 'thisProcess' | 'another' }
  /** Its holder may be dead, or have slept: then it shows itself soon. `sign` differs as soon as it does. */
  | { readonly kind: 'silent'; readonly sign: string };

const free: LockLook = { kind: 'free' };

export async function lookAtLock(folder: string, clock: Pick<Clock, 'now'>): Promise<LockLook> {
  const lock = path.join(folder, lockName);
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return free;
  const quietFor = clock.now() - found.mtimeMs;
  const text = await readFile(lock, 'utf8').catch(() => '');
  const holder = parse(text);
  if (holder === undefined) return quietFor < unfinished ? { kind: 'held', by: 'another' } : free;
  const known = await knownHolder(holder);
  if (known !== undefined) return known;
  if (quietFor < silence) return { kind: 'held', by: processOf(holder) };
  return { kind: 'silent', sign: `${found.mtimeMs} ${text}` };
}

/**
 * Who writes to the folder at this moment, as far as one look tells: a holder that shows no sign of life counts as nobody. Only
 * for telling; who is to write asks `lockFolder`, which looks twice at such a one.
 */
export async function whoHolds(
  folder: string,
  clock: Pick<Clock, 'now'>,
): Promise<'nobody' | 'thisProcess' | 'another'> {
  const look = await lookAtLock(folder, clock);
  return look.kind === 'held' ? look.by : 'nobody';
}

/** Undefined where the system does not tell whether the holder lives, so that only signs of life do. */
async function knownHolder(holder: Holder): Promise<LockLook | undefined> {
  if (holder.host !== os.hostname()) return undefined;
  const state = await processState(holder.pid);
  if (state.kind === 'dead') return free;
  if (state.start === undefined || holder.start === undefined) return undefined;
  if (state.start !== holder.start) return free;
  return { kind: 'held', by: processOf(holder) };
}

function processOf({ pid, host }: Holder): 'thisProcess' | 'another' {
  return pid === process.pid && host === os.hostname() ? 'thisProcess' : 'another';
}

function parse(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
