import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { hashFile } from './hashFile';
import type { Claim, ImportOrigin, Journal } from './journal';
import { messageIdPrefix } from './messageIdPrefix';
import type { FileIdentity, ImportJob } from './messages';

export interface SettlePorts {
  readonly writeKey: string;
  readonly clock: Clock;
  readonly journal: Journal;
}

/**
 * The import's unchanging identity, new or from its first run; undefined when it was stopped before it was known.
 *
 * @throws FailureError `fileChanged` when the file's content is not what the first run had
 */
export async function settleOrigin(
  job: ImportJob,
  { writeKey, clock, journal }: SettlePorts,
  { origin }: Claim,
  identity: FileIdentity,
  stop: AbortSignal,
): Promise<ImportOrigin | undefined> {
  const startedAt = new Date(clock.now()).toISOString();
  const fileHash = await hashFile(job.path, identity, stop);
  if (fileHash === undefined) return undefined;
  if (origin !== undefined) {
    if (origin.fileHash !== fileHash) throw new FailureError('fileChanged');
    return origin;
  }
  const { host, plan, generation = 0 } = job;
  const idPrefix = messageIdPrefix({ fileHash, writeKey, host, plan, generation });
  const fresh = { fileHash, idPrefix, startedAt };
  await journal.begin(fresh);
  return fresh;
}
