import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnfinished, type PastImport } from '../../../shared/model/history';
import { formatDay } from '../../format';
import type { Repeat } from '../../store/sentBefore';
import { useStore } from '../../store/useStore';
import { Answer } from './questions/Answer';
import { Answers } from './questions/Answers';
import { useReceiverName } from './useReceiverName';

export interface SendAgainDialogProps {
  /** The import that brought events of this file there. */
  readonly before: PastImport;
  /** What sending it again would do; null while nobody asks. */
  readonly repeat: Repeat | null;
  readonly onClose: () => void;
}

/** Asks before a file goes where it went before: go on with that import, send it again, or again as new events. */
export function SendAgainDialog({ before, repeat, onClose }: SendAgainDialogProps) {
  const { t } = useTranslation(['send', 'common']);
  const receiver = useReceiverName(useStore((state) => state.receiver));
  const startImport = useStore((state) => state.startImport);
  const continuePast = useStore((state) => state.continuePast);
  const { importId, events, rows, startedAt } = before;
  const day = formatDay(startedAt);
  const known = events.accepted > 0;
  const unfinished = isUnfinished(before);
  return (
    <Modal
      opened={repeat !== null}
      onClose={onClose}
      title={t(known ? 'send:again.title' : 'send:again.doubtTitle', { receiver })}
      centered
      size={640}
      withCloseButton={false}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <Answers
        plain
        text={
          known
            ? t('send:again.text', { count: events.accepted, day })
            : t('send:again.doubtText', { count: rows.inDoubt, day })
        }
      >
        {unfinished && (
          <Answer
            first
            title={t('send:again.continue')}
            text={t('send:again.continueText')}
            action={t('send:result.continue')}
            onPick={() => {
              onClose();
              return continuePast(importId);
            }}
          />
        )}
        <Answer
          first={!unfinished && repeat === 'noticed'}
          title={t('send:again.same')}
          text={repeat === null ? '' : t(`send:again.${repeat}`, { receiver })}
          action={t(repeat === 'noticed' ? 'send:again.sameAction' : 'send:again.anyway')}
          onPick={() => {
            onClose();
            return startImport();
          }}
        />
        {repeat === 'noticed' && (
          <Answer
            title={t('send:again.asNew')}
            text={t('send:again.asNewText')}
            action={t('send:again.asNewAction')}
            onPick={() => {
              onClose();
              return startImport({ asNew: true });
            }}
          />
        )}
      </Answers>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
