import { useTranslation } from 'react-i18next';
import { useStore } from '../../../store/useStore';
import { Answer } from './Answer';
import { Answers } from './Answers';

export interface FileQuestionProps {
  readonly kind: 'fileChanged' | 'fileMissing';
  readonly receiver: string;
  /** Whether any of its rows has left. */
  readonly sent: boolean;
}

/** The file is not what it was, or not where it was. Of one that nothing was sent of, another version will do. */
export function FileQuestion({ kind, receiver, sent }: FileQuestionProps) {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  const continueWithFile = useStore((state) => state.continueWithFile);
  const importChangedFile = useStore((state) => state.importChangedFile);
  const leaveImport = useStore((state) => state.leaveImport);
  const missing = kind === 'fileMissing';
  const changedText = sent ? 'question.changedText' : 'question.changedUnsentText';
  return (
    <Answers text={t(missing ? 'question.missingText' : changedText)}>
      {(missing || sent) && (
        <Answer
          first
          title={t(missing ? 'question.findFile' : 'question.findOriginal')}
          text={t(sent ? 'question.findText' : 'question.findUnsentText')}
          action={t('question.choose')}
          onPick={continueWithFile}
        />
      )}
      {missing ? (
        <Answer
          title={t('question.putBack')}
          text={t('question.putBackText')}
          action={t('question.tryAgain')}
          onPick={() => continueImport()}
        />
      ) : (
        <Answer
          first={!sent}
          title={t(sent ? 'question.newImport' : 'question.newUnsent')}
          text={sent ? t('question.newImportText', { receiver }) : t('question.newUnsentText')}
          action={t(sent ? 'question.startNew' : 'question.lookAgain')}
          onPick={importChangedFile}
        />
      )}
      <Answer
        title={t('question.leave')}
        text={t(sent ? 'question.leaveText' : 'question.leaveUnsentText')}
        action={t('question.leaveAction')}
        onPick={leaveImport}
      />
    </Answers>
  );
}
