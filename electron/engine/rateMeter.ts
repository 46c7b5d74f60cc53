import type { Clock } from './clock';

export interface RateMeter {
  readonly add: (count: number) => void;
  /** Per second, over the last five seconds or since the first moment if that is shorter. */
  readonly perSecond: () => number;
}

const window = 5000;
const slot = 100;

export function createRateMeter(clock: Clock): RateMeter {
  const startedAt = clock.elapsed();
  const slots: { readonly at: number; count: number }[] = [];
  return {
    add(count) {
      const now = clock.elapsed();
      const latest = slots.at(-1);
      if (latest !== undefined && now - latest.at < slot) latest.count += count;
      else slots.push({ at: now, count });
    },
    perSecond() {
      const now = clock.elapsed();
      while (slots[0] !== undefined && now - slots[0].at > window) slots.shift();
      const total = slots.reduce((sum, { count }) => sum + count, 0);
      const seconds = Math.max(slot, Math.min(window, now - startedAt)) / 1000;
      return total / seconds;
    },
  };
}
