import { useTranslation } from 'react-i18next';
import { useStore } from '../../../store/useStore';
import { Answer } from './Answer';
import { Answers } from './Answers';

export interface FileQuestionProps {
  readonly kind: 'fileChanged' | 'fileMissing';
  readonly receiver: string;
}

/** The file is not what it was, or not where it was. */
export function FileQuestion({ kind, receiver }: FileQuestionProps) {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  const continueWithFile = useStore((state) => state.continueWithFile);
  const importChangedFile = useStore((state) => state.importChangedFile);
  const leaveImport = useStore((state) => state.leaveImport);
  const missing = kind === 'fileMissing';
  return (
    <Answers text={t(missing ? 'question.missingText' : 'question.changedText')}>
      <Answer
        first
        title={t(missing ? 'question.findFile' : 'question.findOriginal')}
        text={t('question.findText')}
        action={t('question.choose')}
        onPick={continueWithFile}
      />
      {missing ? (
        <Answer
          title={t('question.putBack')}
          text={t('question.putBackText')}
          action={t('question.tryAgain')}
          onPick={() => continueImport()}
        />
      ) : (
        <Answer
          title={t('question.newImport')}
          text={t('question.newImportText', { receiver })}
          action={t('question.startNew')}
          onPick={importChangedFile}
        />
      )}
      <Answer
        title={t('question.leave')}
        text={t('question.leaveText')}
        action={t('question.leaveAction')}
        onPick={leaveImport}
      />
    </Answers>
  );
}
