import type { RequestOf } from '../../shared/ipc/contract';
import type { Dialect } from '../../shared/model/dialect';
import type { Plan } from '../../shared/model/plan';
import type { Api } from '../api';
import type { State, Store } from './store';

/** Milliseconds of rest after a change before it is written: typing a name is one change. */
export const draftDelay = 300;

export interface DraftPorts {
  /** Does it later; the returned function does not. */
  readonly later: (milliseconds: number, action: () => void) => () => void;
}

type Kept = RequestOf<'saveDraft'>;

/**
 * Writes down how far the person is, from their first decision about a file on. A look at a file that was only opened does not
 * take the place of what was kept before, and what was sent is in the history.
 *
 * @returns writes at once what waits to be written
 */
export function keepDraft(store: Store, api: Pick<Api, 'saveDraft' | 'discardDraft'>, ports: DraftPorts) {
  let waiting: { readonly kept: Kept; readonly cancel: () => void } | null = null;
  /** As the file was read when it was opened. */
  let opened: { readonly token: string; readonly dialect: Dialect } | null = null;
  let last: Kept | null = null;
  let sent: Plan | null = null;

  function flush(): void {
    if (!waiting) return;
    const { kept, cancel } = waiting;
    waiting = null;
    cancel();
    void api.saveDraft(kept);
  }

  function drop(): void {
    waiting?.cancel();
    waiting = null;
    last = null;
    void api.discardDraft({});
  }

  store.subscribe((state) => {
    const { file, plan, run } = state;
    if (file.kind !== 'open' || !plan) {
      flush();
      opened = null;
      last = null;
      return;
    }
    const { token, dialect, doubt } = file.preview;
    if (opened?.token !== token) opened = { token, dialect };
    if (run) {
      if (run.importId !== null && run.plan === plan && sent !== plan) {
        sent = plan;
        drop();
      }
      return;
    }
    // To go on is to obey the draft, which would be an answer that nobody gave.
    if (doubt !== undefined || plan === sent) return;
    if (last === null && !isDecided(state, opened.dialect)) return;
    const { step, receiver, retryAs } = state;
    const kept: Kept = { token, step, plan, receiver, retryAs };
    if (last && isSame(last, kept)) return;
    last = kept;
    waiting?.cancel();
    waiting = { kept, cancel: ports.later(draftDelay, flush) };
  });
  return flush;
}

function isDecided({ file, step, planHistory }: State, dialect: Dialect): boolean {
  const readAnew = file.kind === 'open' && file.preview.dialect !== dialect;
  return step !== 'file' || planHistory.past.length > 0 || readAnew;
}

function isSame(a: Kept, b: Kept): boolean {
  return (
    a.token === b.token &&
    a.step === b.step &&
    a.plan === b.plan &&
    a.receiver === b.receiver &&
    a.retryAs === b.retryAs
  );
}
