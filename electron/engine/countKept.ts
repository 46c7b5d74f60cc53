import type { Plan } from '../../shared/model/plan';
import type { KeptRows } from '../../shared/model/rowRule';
import { ruleVerdict } from '../../shared/pipeline/ruleVerdict';
import type { Clock } from './clock';
import { identifySameFile } from './fileIdentity';
import type { FileIdentity } from './messages';
import { readRows } from './readRows';

export interface CountKeptInput {
  readonly countId: string;
  readonly path: string;
  readonly identity?: FileIdentity | undefined;
  readonly plan: Plan;
}

/**
 * Counts the rows that the plan's rule wants, with the sender's own code, and says so at most ten times a second, the last time
 * with `done`. When the signal says stop, nothing more is said.
 *
 * @throws FailureError as readRows does
 */
export async function countKept(
  { countId, path, identity: opened, plan }: CountKeptInput,
  {
    clock,
    signal,
    onCount,
  }: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly onCount: (counted: KeptRows) => void;
  },
): Promise<void> {
  const identity = await identifySameFile(path, opened);
  const verdict = ruleVerdict(plan);
  const counted = { countId, rows: 0, kept: 0, unclear: 0 };
  let saidAt = clock.elapsed();
  for await (const { rows } of readRows(path, identity, plan, { signal })) {
    for (const row of rows) {
      const said = verdict(row);
      counted.rows += 1;
      if (said === 'unclear') counted.unclear += 1;
      else if (said === 'kept') counted.kept += 1;
    }
    if (signal.aborted) return;
    if (clock.elapsed() - saidAt < 100) continue;
    saidAt = clock.elapsed();
    onCount({ ...counted, done: false });
  }
  if (!signal.aborted) onCount({ ...counted, done: true });
}
