import { useEffect, useEffectEvent } from 'react';
import { type Dropped, readDropped } from './dropped';

/** Takes what is pasted anywhere in the window, except into a field. */
export function usePaste(onPasted: (pasted: Dropped) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (!clipboardData || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    onPasted(readDropped(clipboardData));
  });
  useEffect(() => {
    window.addEventListener('paste', take);
    return () => {
      window.removeEventListener('paste', take);
    };
  }, []);
}
