import type { Failure } from '../../../../shared/model/failure';
import { isQuestion, type QuestionCode } from '../../../../shared/model/questionCodes';

/** What an import asks before it goes on. */
export type Question =
  | { readonly kind: 'clockWrong'; readonly seconds: number; readonly ahead: boolean }
  | { readonly kind: 'rowsInDoubt'; readonly rows: number; readonly since: string | null }
  | { readonly kind: Exclude<QuestionCode, 'clockWrong' | 'rowsInDoubt'> };

/** The question that a failure is, when the person's answer lets the import go on; null for any other. */
export function questionOf({ code, params }: Failure): Question | null {
  if (!isQuestion(code)) return null;
  switch (code) {
    case 'clockWrong':
      return {
        kind: 'clockWrong',
        seconds: numberOf(params['seconds']),
        ahead: params['direction'] !== 'behind',
      };
    case 'rowsInDoubt': {
      const since = params['since'];
      return {
        kind: 'rowsInDoubt',
        rows: numberOf(params['rows']),
        since: typeof since === 'string' ? since : null,
      };
    }
    default:
      return { kind: code };
  }
}

function numberOf(value: string | number | undefined): number {
  return typeof value === 'number' ? value : 0;
}
