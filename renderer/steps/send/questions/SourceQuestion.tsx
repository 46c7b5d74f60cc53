import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../../../shared/model/source';
import { useStore } from '../../../store/useStore';
import { SourceDialog } from '../SourceDialog';
import { Answer } from './Answer';
import { Answers } from './Answers';
import classes from './Answers.module.css';

export interface SourceQuestionProps {
  readonly kind: 'writeKeyMissing' | 'writeKeyOther' | 'sourceUnknown';
  readonly receiver: Receiver;
}

/** The key of the import's source is not there, or is another one's: it is entered, or a source that has it is chosen. */
export function SourceQuestion({ kind, receiver }: SourceQuestionProps) {
  const { t } = useTranslation('send');
  const sources = useStore((state) => state.sources);
  const continueImport = useStore((state) => state.continueImport);
  const leaveImport = useStore((state) => state.leaveImport);
  const sourceId = receiver.kind === 'source' ? receiver.sourceId : undefined;
  const asked = sources.find(({ id }) => id === sourceId);
  // A source that has turned out to be another one keeps its key: it may be in use elsewhere.
  const own = kind === 'writeKeyOther' ? undefined : asked;
  const others = sources.filter((source) => source !== asked && source.kept !== 'lost');
  const [chosen, setChosen] = useState<string>();
  const other = chosen ?? others[0]?.id;
  const [entering, setEntering] = useState(false);
  return (
    <Answers text={t(`question.${kind}Text`)}>
      <Answer
        first
        title={t(own ? 'question.enterKey' : 'question.addSource')}
        text={t('question.enterKeyText')}
        action={t(own ? 'source.enterKey' : 'setup.add')}
        onPick={() => {
          setEntering(true);
        }}
      />
      {other !== undefined && (
        <Answer
          title={t('question.otherSource')}
          text={t('question.otherSourceText')}
          action={t('question.goOn')}
          onPick={() => continueImport({ receiver: { kind: 'source', sourceId: other } })}
        >
          <NativeSelect
            size="sm"
            className={classes['choice'] ?? ''}
            aria-label={t('question.otherSourceLabel')}
            value={other}
            data={others.map(({ id, name, maskedKey }) => ({ value: id, label: `${name} (${maskedKey})` }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          />
        </Answer>
      )}
      <Answer
        title={t('question.leave')}
        text={t('question.leaveText')}
        action={t('question.leaveAction')}
        onPick={leaveImport}
      />
      <SourceDialog
        opened={entering}
        again={own}
        onSaved={(source) => {
          void continueImport({ receiver: { kind: 'source', sourceId: source.id } });
        }}
        onClose={() => {
          setEntering(false);
        }}
      />
    </Answers>
  );
}
