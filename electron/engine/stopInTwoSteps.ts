import type { Clock } from './clock';
import type { ControlState } from './importControl';

export interface TwoStepStop {
  /** Nothing new is begun. */
  readonly stop: AbortSignal;
  /** What is under way is cut off. */
  readonly cut: AbortSignal;
  /** Stops from within, as when the import fails. */
  readonly now: () => void;
  /** Everything has ended: no timer is left behind. */
  readonly end: () => void;
}

/** Milliseconds that requests under way get when the import fails: nobody waits, and their answers save sending them again. */
const failureGrace = 3000;

/** From one wish to stop two signals: requests under way when it comes have some time to be answered. */
export function stopInTwoSteps(
  { stopped, onChange }: Pick<ControlState, 'stopped' | 'onChange'>,
  clock: Clock,
): TwoStepStop {
  const stop = new AbortController();
  const cut = new AbortController();
  const ended = new AbortController();
  let cutAt = Infinity;

  function cutAfter(grace: number): void {
    stop.abort();
    if (clock.elapsed() + grace >= cutAt) return;
    cutAt = clock.elapsed() + grace;
    void clock.sleep(grace, ended.signal).then(() => {
      cut.abort();
    });
  }

  function follow(): void {
    const grace = stopped();
    if (grace !== undefined) cutAfter(grace);
  }

  follow();
  const unfollow = onChange(follow);
  return {
    stop: stop.signal,
    cut: cut.signal,
    now() {
      cutAfter(failureGrace);
    },
    end() {
      unfollow();
      ended.abort();
    },
  };
}
