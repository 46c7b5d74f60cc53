import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import path from 'node:path';
import { z } from 'zod';
import { youngGeneration } from '../../electron/helperMemory';
import { type Measure, measureSchema } from './measure';
import type { Race } from './race';

export const contenderNames = [
  'backfill',
  'backfillPacked',
  'mixpanel',
  'mixpanelPlain',
  'script',
  'library',
  'bodies',
  'check',
  'reading',
  'mapping',
  'papaparse',
] as const;
export type ContenderName = (typeof contenderNames)[number];

/** Run as the app runs them. */
const ours: ReadonlySet<ContenderName> = new Set<ContenderName>([
  'backfill',
  'backfillPacked',
  'check',
  'reading',
]);

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress') }),
  z.strictObject({ kind: z.literal('measured'), measure: measureSchema }),
]);

export interface Run extends Measure {
  /** Of this process while the contender ran: the 99th percentile of its event loop's delay, in milliseconds. */
  readonly waitMilliseconds: number;
}

/** Runs a contender in a process of its own, as the main process runs the engine: it takes each snapshot and keeps the last. */
export async function runContender(name: ContenderName, race: Race): Promise<Run> {
  const child = fork(path.join(import.meta.dirname, 'contender.js'), [name, JSON.stringify(race)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ours.has(name) ? [youngGeneration] : [],
  });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-2000);
  });
  let measured: Measure | undefined;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  child.on('message', (sent) => {
    const message = messageSchema.parse(sent);
    if (message.kind === 'measured') measured = message.measure;
  });
  const [code] = z.tuple([z.unknown(), z.unknown()]).parse(await once(child, 'close'));
  delay.disable();
  if (measured === undefined) throw new Error(`${name} ended with code ${String(code)}: ${words}`);
  return { ...measured, waitMilliseconds: Math.max(0, delay.percentile(99) / 1e6 - 1) };
}
