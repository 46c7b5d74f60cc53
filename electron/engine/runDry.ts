import type { SenderStamp } from '../../shared/model/event';
import { FailureError } from '../../shared/model/failure';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import type { Clock } from './clock';
import { identifySameFile } from './fileIdentity';
import { hashFile } from './hashFile';
import { idOptions } from './idOptions';
import type { FileIdentity, ImportJob } from './messages';
import { messageIdPrefix } from './messageIdPrefix';
import { readRows } from './readRows';
import { type Append, isPartOf, writeWholeFile } from './wholeFile';

/** What of an import decides how its events look. */
export type DryJob = Pick<ImportJob, 'path' | 'identity' | 'fileName' | 'plan' | 'host' | 'generation'>;

export interface DryPorts {
  /** The events get the ids that they have when they are sent with it; without one, zeros in their place. */
  readonly writeKey: string | undefined;
  readonly stamp: SenderStamp;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Bytes of the file that are done. */
  readonly onBytes?: ((done: number, total: number) => void) | undefined;
}

export interface DryResult {
  readonly rows: number;
  readonly events: number;
  /** Rows whose events are not in the file: stopped because of a problem, or left out by choice. */
  readonly invalid: number;
  readonly skipped: number;
  /** The first 20 characters of every id. */
  readonly idPrefix: string;
}

/** What stands in an id for a write key that is not known. */
const noPrefix = '0'.repeat(20);

/**
 * Writes every event exactly as it would be sent to a file, one line of JSON each, in the order of the rows, and sends
 * nothing. The same code prepares them, so that each line is, byte for byte, what the receiver would get; only rows that
 * take the import's start for their time have another time then. Any size of file in little memory.
 *
 * @returns undefined when it was stopped; then no file is left
 * @throws FailureError when the CSV file cannot be read or has changed, or the events cannot be written
 */
export async function runDry(
  job: DryJob,
  to: string,
  ports: DryPorts,
  stop?: AbortSignal,
): Promise<DryResult | undefined> {
  if (await isPartOf(job.path, to)) throw new FailureError('reportOverOriginal', { name: job.fileName });
  const identity = await identifySameFile(job.path, job.identity);
  const idPrefix = await prefixOf(job, identity, ports.writeKey, stop);
  if (idPrefix === undefined) return undefined;
  return writeWholeFile(to, ports.random, (append) =>
    writeEvents(job, { identity, idPrefix, append, stop }, ports),
  );
}

async function prefixOf(
  { path, plan, host, generation = 0 }: DryJob,
  identity: FileIdentity,
  writeKey: string | undefined,
  stop: AbortSignal | undefined,
): Promise<string | undefined> {
  if (writeKey === undefined) return noPrefix;
  const fileHash = await hashFile(path, identity, stop);
  return fileHash === undefined ? undefined : messageIdPrefix({ fileHash, writeKey, host, plan, generation });
}

interface Writing {
  readonly identity: FileIdentity;
  readonly idPrefix: string;
  readonly append: Append;
  readonly stop: AbortSignal | undefined;
}

async function writeEvents(
  job: DryJob,
  { identity, idPrefix, append, stop }: Writing,
  { writeKey, stamp, clock, onBytes }: DryPorts,
): Promise<DryResult | undefined> {
  const { path, plan } = job;
  const now = clock.now();
  const prepare = compilePlan(plan, {
    stamp,
    idPrefix,
    ...(writeKey === undefined ? {} : idOptions(job, writeKey)),
    startedAt: new Date(now).toISOString(),
    nowMilliseconds: now,
  });
  const counts = { rows: 0, events: 0, invalid: 0, skipped: 0 };
  for await (const chunk of readRows(path, identity, plan, { signal: stop })) {
    let lines = '';
    for (const row of chunk.rows) {
      const prepared = prepare(row);
      counts.rows += 1;
      if (prepared.kind !== 'ready') {
        counts[prepared.kind] += 1;
        continue;
      }
      for (const { json } of prepared.events) lines += `${json}\n`;
      counts.events += prepared.events.length;
    }
    if (lines !== '') await append(lines);
    onBytes?.(chunk.endByte, identity.size);
  }
  return stop?.aborted === true ? undefined : { ...counts, idPrefix };
}
