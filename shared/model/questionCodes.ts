import type { FailureCode } from './failure';

/** Failures that are questions: the person's answer lets the import go on. */
export const questionCodes = [
  'clockWrong',
  'rowsInDoubt',
  'fileChanged',
  'fileMissing',
  'writeKeyMissing',
  'writeKeyOther',
  'sourceUnknown',
  'importInUse',
] as const satisfies readonly FailureCode[];
export type QuestionCode = (typeof questionCodes)[number];

export function isQuestion(code: FailureCode): code is QuestionCode {
  return questionCodes.some((known) => known === code);
}
