import { useEffect } from 'react';

/** Ctrl or Cmd with Z, and with Shift+Z or Y. Inside a text that is being typed they belong to the text. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typesText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'z' || key === 'y') redo();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [undo, redo]);
}

/** Fields whose text is only looked for in a list, marked with `data-undo="plan"`, have nothing of their own to undo. */
function typesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !target.readOnly && target.dataset['undo'] !== 'plan';
}
