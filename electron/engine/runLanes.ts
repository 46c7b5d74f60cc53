import type { Concurrency } from './concurrency';

/**
 * Runs as many lanes as there may be requests at once, each doing one piece of work after the other. Resolves when there is no
 * more work and all lanes have ended theirs.
 *
 * @param work must not reject; resolves with whether there may be more
 */
export async function runLanes(
  { limit, onGrowth }: Pick<Concurrency, 'limit' | 'onGrowth'>,
  work: (lane: number) => Promise<boolean>,
): Promise<void> {
  const running = new Map<number, Promise<void>>();
  let more = true;

  function fill(): void {
    for (let lane = 0; more && lane < limit(); lane += 1) {
      if (!running.has(lane)) running.set(lane, run(lane));
    }
  }

  async function run(lane: number): Promise<void> {
    while (more && lane < limit()) {
      if (!(await work(lane))) more = false;
    }
    running.delete(lane);
  }

  onGrowth(fill);
  fill();
  while (running.size > 0) await Promise.all(running.values());
}
