import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { hashFile } from './hashFile';
import type { Claim, ImportOrigin, Journal } from './journal';
import { hashPlan, messageIdPrefix } from './messageIdPrefix';
import type { FileIdentity, ImportJob } from './messages';

export interface SettlePorts {
  readonly writeKey: string;
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'begin' | 'goOn'>;
}

/**
 * The import's unchanging identity, new or from its first run; undefined when it was stopped before it was known.
 *
 * @throws FailureError `fileChanged`, `planOther` or `writeKeyOther` when the file's content, the plan or the source is not
 * that of the first run
 */
export async function settleOrigin(
  job: ImportJob,
  { writeKey, clock, journal }: SettlePorts,
  { origin, begun }: Pick<Claim, 'origin' | 'begun'>,
  identity: FileIdentity,
  stop: AbortSignal,
): Promise<ImportOrigin | undefined> {
  const startedAt = new Date(clock.now()).toISOString();
  const fileHash = await hashFile(job.path, identity, stop);
  if (fileHash === undefined) return undefined;
  if (origin !== undefined) {
    if (origin.fileHash !== fileHash) throw new FailureError('fileChanged');
    refuseOther(job, begun ?? job, origin, writeKey);
    await journal.goOn();
    return origin;
  }
  const { host, plan, generation = 0 } = job;
  const idPrefix = messageIdPrefix({ fileHash, writeKey, host, plan, generation });
  const fresh = { fileHash, idPrefix, startedAt };
  await journal.begin(fresh);
  return fresh;
}

/** The first run's address counts: that of the practice endpoint is another after every start. */
function refuseOther(
  job: ImportJob,
  begun: Pick<ImportJob, 'host' | 'plan' | 'generation' | 'receiver'>,
  { fileHash, idPrefix }: ImportOrigin,
  writeKey: string,
): void {
  const { host, plan, generation = 0 } = begun;
  if (hashPlan(job.plan) !== hashPlan(plan)) throw new FailureError('planOther');
  const expected = messageIdPrefix({ fileHash, writeKey, host, plan, generation });
  const elsewhere = begun.receiver?.kind === 'source' && job.host !== host;
  if (elsewhere || expected !== idPrefix) throw new FailureError('writeKeyOther');
}
