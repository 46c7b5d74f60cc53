import { useTranslation } from 'react-i18next';
import { useStore } from '../../../store/useStore';
import { Answer } from './Answer';
import { Answers } from './Answers';

/** The clock of this computer is wrong: it is set right, or the receiver's is used. */
export function ClockQuestion({ receiver }: { readonly receiver: string }) {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  return (
    <Answers text={t('question.clockText')}>
      <Answer
        first
        title={t('question.setClock')}
        text={t('question.setClockText')}
        action={t('question.tryAgain')}
        onPick={() => continueImport()}
      />
      <Answer
        title={t('question.otherClock', { receiver })}
        text={t('question.otherClockText', { receiver })}
        action={t('question.goOn')}
        onPick={() => continueImport({ choices: { wrongClock: 'goOn' } })}
      />
    </Answers>
  );
}
