import { useTranslation } from 'react-i18next';
import { useStore } from '../../../store/useStore';
import { Answer } from './Answer';
import { Answers } from './Answers';

export interface DoubtQuestionProps {
  readonly rows: number;
  readonly receiver: string;
}

/** Rows left too long ago for the receiver to notice repeats: twice, or perhaps not at all. */
export function DoubtQuestion({ rows, receiver }: DoubtQuestionProps) {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  return (
    <Answers text={t('question.inDoubtText', { receiver })}>
      <Answer
        title={t('question.sendAgain')}
        text={t('question.sendAgainText')}
        action={t('question.sendAgainAction', { count: rows })}
        onPick={() => continueImport({ choices: { rowsInDoubt: 'send' } })}
      />
      <Answer
        title={t('question.leaveOut')}
        text={t('question.leaveOutText')}
        action={t('question.leaveOutAction', { count: rows })}
        onPick={() => continueImport({ choices: { rowsInDoubt: 'leave' } })}
      />
    </Answers>
  );
}
