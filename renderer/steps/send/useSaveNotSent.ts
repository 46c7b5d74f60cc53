import { useState } from 'react';
import type { Failure } from '../../../shared/model/failure';
import { useStore } from '../../store/useStore';

export type Saving =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly name: string; readonly rows: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Writes the rows that were not accepted to a file that the person chooses. */
export function useSaveNotSent(): { readonly saving: Saving; readonly save: () => void } {
  const saveNotSent = useStore((state) => state.saveNotSent);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  async function run() {
    setSaving({ kind: 'saving' });
    const saved = await saveNotSent();
    if (!saved.ok) setSaving({ kind: 'failed', failure: saved.failure });
    else setSaving(saved.value ? { kind: 'saved', ...saved.value } : { kind: 'idle' });
  }

  return {
    saving,
    save: () => {
      // The system's dialog is open once; the button stays as it is and keeps the focus.
      if (saving.kind !== 'saving') void run();
    },
  };
}
