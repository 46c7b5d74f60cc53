import type { SenderStamp } from '../../shared/model/event';
import { type Failure, toFailure } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { CheckReport } from '../../shared/model/run';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { createCheckTally } from '../../shared/pipeline/tally';
import type { Clock } from './clock';
import { identifySameFile } from './fileIdentity';
import type { FileIdentity } from './messages';
import { readRows } from './readRows';

export interface CheckPorts {
  readonly stamp: SenderStamp;
  readonly clock: Clock;
  /** Full snapshots, at most ten a second and one at the very end. */
  readonly onReport: (report: CheckReport) => void;
}

/** Ids are made when sending; these are as long, so that sizes are right. */
const noIdYet = '0'.repeat(20);

/**
 * Takes every row of the file through the code that sends, without sending. Resolves with the last report: finished, stopped
 * or failed, with what was found until then. Never rejects.
 */
export async function checkFile(
  input: {
    readonly checkId: string;
    readonly path: string;
    readonly identity?: FileIdentity | undefined;
    readonly plan: Plan;
  },
  { stamp, clock, onReport }: CheckPorts,
  signal: AbortSignal,
): Promise<CheckReport> {
  const { checkId, path, plan } = input;
  const tally = createCheckTally();
  const now = clock.now();
  let bytesRead = 0;
  let bytesTotal = 0;
  let reportedAt = -Infinity;

  function report(state: CheckReport['state'], failure?: Failure): CheckReport {
    return {
      checkId,
      state,
      ...(failure === undefined ? {} : { failure: { ...failure, params: { ...failure.params } } }),
      bytesRead,
      bytesTotal,
      ...tally.snapshot(),
    };
  }

  async function run(): Promise<void> {
    const identity = await identifySameFile(path, input.identity);
    bytesTotal = identity.size;
    const prepare = compilePlan(plan, {
      stamp,
      idPrefix: noIdYet,
      startedAt: new Date(now).toISOString(),
      nowMilliseconds: now,
    });
    for await (const { rows, endByte } of readRows(path, identity, plan, { signal })) {
      for (const row of rows) tally.add(prepare(row));
      bytesRead = endByte;
      if (clock.elapsed() - reportedAt < 100) continue;
      reportedAt = clock.elapsed();
      onReport(report('running'));
    }
  }

  let last: CheckReport;
  try {
    await run();
    last = report(signal.aborted ? 'stopped' : 'finished');
  } catch (error) {
    last = report('failed', toFailure(error));
  }
  onReport(last);
  return last;
}
