import { useTranslation } from 'react-i18next';
import { useStore } from '../../../store/useStore';
import { Answer } from './Answer';
import { Answers } from './Answers';

/** Somebody else sends this very import. */
export function InUseQuestion() {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  const closeFile = useStore((state) => state.closeFile);
  return (
    <Answers text={t('question.inUseText')}>
      <Answer
        first
        title={t('question.wait')}
        text={t('question.waitText')}
        action={t('question.tryAgain')}
        onPick={() => continueImport()}
      />
      <Answer
        title={t('question.leaveThere')}
        text={t('question.leaveThereText')}
        action={t('question.leaveAction')}
        onPick={closeFile}
      />
    </Answers>
  );
}
