import { formatCount } from '../shared/format';
import type { ImportProgress } from '../shared/model/run';
import { isQuestion } from '../shared/model/questionCodes';
import { isSending } from './importProgress';
import { words } from './words';

export interface Notice {
  readonly title: string;
  readonly body: string;
}

export interface ImportNoticePorts {
  /** Whether the person sees the window anyway. */
  readonly isInFront: () => boolean;
  readonly notify: (notice: Notice) => void;
}

/** Tells somebody who does other things that an import has ended or asks something. A stop is their own doing. */
export function createImportNotice({ isInFront, notify }: ImportNoticePorts) {
  const sending = new Set<string>();

  return function show(progress: ImportProgress): void {
    const { importId } = progress;
    if (isSending(progress)) {
      sending.add(importId);
      return;
    }
    // Once, whatever is told about it later.
    if (!sending.delete(importId) || progress.state === 'stopped' || isInFront()) return;
    notify({ title: titleOf(progress), body: bodyOf(progress) });
  };
}

function titleOf({ state, failure }: ImportProgress): string {
  if (state === 'finished') return words.notice.finished;
  return failure && isQuestion(failure.code) ? words.notice.asks : words.notice.failed;
}

function bodyOf({ rows }: ImportProgress): string {
  return words.notice.accepted
    .replace('{{accepted}}', formatCount(rows.accepted))
    .replace('{{read}}', formatCount(rows.read));
}
