/** Time that only passes when a test says so. */
export function createClock() {
  let now = 0;
  let waiting: { readonly at: number; readonly action: () => void }[] = [];
  return {
    time: () => now,
    later: (milliseconds: number, action: () => void) => {
      waiting.push({ at: now + milliseconds, action });
    },
    advance: (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.action();
      }
      now = end;
    },
  };
}
