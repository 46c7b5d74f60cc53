import { useEffect, useEffectEvent } from 'react';

/**
 * Calls while the component is shown and the window can be seen: at once, then `pause` milliseconds after each answer,
 * so that a slow answer is never asked for twice.
 */
export function usePolling(ask: () => Promise<void>, pause: number): void {
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;

    async function turn() {
      if (document.visibilityState === 'visible') await askNow();
      if (!stopped) timer = setTimeout(() => void turn(), pause);
    }

    void turn();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [pause]);
}
