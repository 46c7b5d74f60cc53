import type { AppInfo } from '../../shared/ipc/contract';
import { isJson } from '../../shared/model/dialect';
import type { Draft } from '../../shared/model/draft';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { withLaterColumns } from '../../shared/pipeline/laterColumns';
import { beginPlan } from './setUp';
import type { State } from './store';

export interface ContinuedDraft {
  readonly draft: Draft;
  /** Its file as it is now. */
  readonly preview: OpenedPreview;
  readonly changed: boolean;
}

type Begun = Pick<State, 'file' | 'plan' | 'suggestion' | 'setUp' | 'step' | 'retryAs'>;

/**
 * Where the person left off. A file that has changed since is looked at first, and one that has other columns than then is set
 * up like the one before.
 */
export function beginDraft({ draft, preview, changed }: ContinuedDraft, info: AppInfo | null): Begun {
  const { plan, retryAs } = draft;
  const before = changed ? preview : withKnownColumns(preview, plan.columns);
  const setUp = { plan, from: preview.name };
  const begun = beginPlan(setUp, before, info, retryAs);
  const file = { kind: 'open', preview: before, continued: changed ? 'changed' : 'same' } as const;
  if (!isSame(before.columns, plan.columns)) return { ...begun, file, setUp, step: 'file', retryAs };
  return {
    suggestion: begun.suggestion,
    plan: { ...plan, dialect: before.dialect },
    file,
    setUp: null,
    step: changed || before.doubt !== undefined ? 'file' : draft.step,
    retryAs,
  };
}

/** Columns that begin later in a file of JSON were known when it had been read to its end, and will be again. */
function withKnownColumns(preview: OpenedPreview, known: readonly string[]): OpenedPreview {
  const { columns, dialect } = preview;
  if (!isJson(dialect) || !columns.every((name, index) => name === known[index])) return preview;
  return withLaterColumns(
    preview,
    known.slice(columns.length).map((name) => ({ name })),
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
