import type { Failure, FailureCode } from '../../../../shared/model/failure';

/** What an import asks before it goes on. */
export type Question =
  | { readonly kind: 'clockWrong'; readonly seconds: number; readonly ahead: boolean }
  | { readonly kind: 'rowsInDoubt'; readonly rows: number; readonly since: string | null }
  | { readonly kind: PlainQuestion };

const plain = [
  'fileChanged',
  'fileMissing',
  'writeKeyMissing',
  'writeKeyOther',
  'sourceUnknown',
  'importInUse',
] as const satisfies readonly FailureCode[];
type PlainQuestion = (typeof plain)[number];

/** The question that a failure is, when the person's answer lets the import go on; null for any other. */
export function questionOf({ code, params }: Failure): Question | null {
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
    default: {
      const kind = plain.find((known) => known === code);
      return kind === undefined ? null : { kind };
    }
  }
}

function numberOf(value: string | number | undefined): number {
  return typeof value === 'number' ? value : 0;
}
