import type { TFunction } from 'i18next';
import { formatDay, formatDuration } from '../../../format';
import type { Question } from './question';

export interface QuestionNames {
  readonly receiver: string;
  readonly file: string;
}

/** What stands in the way, as the heading of the step. */
export function questionTitle(t: TFunction<'send'>, question: Question, names: QuestionNames): string {
  switch (question.kind) {
    case 'clockWrong':
      return t(question.ahead ? 'question.clockAhead' : 'question.clockBehind', {
        time: formatDuration(question.seconds),
        receiver: names.receiver,
      });
    case 'rowsInDoubt':
      return question.since === null
        ? t('question.inDoubt', { count: question.rows })
        : t('question.inDoubtSince', { count: question.rows, day: formatDay(question.since) });
    default:
      return t(`question.${question.kind}`, { ...names });
  }
}
