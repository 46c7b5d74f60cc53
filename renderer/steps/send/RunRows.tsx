import { useTranslation } from 'react-i18next';
import type { RowTally } from '../../../shared/model/run';
import type { Receiver } from '../../../shared/model/source';
import { Equation } from '../../components/Equation';

export interface RunRowsProps {
  readonly rows: RowTally;
  readonly receiver: Receiver;
  /** While it runs, what has no answer yet is on its way; after that it was not sent. */
  readonly running: boolean;
}

/** What became of every row: accepted + stopped + refused + left out + in doubt + not sent = read. */
export function RunRows({ rows, receiver, running }: RunRowsProps) {
  const { t } = useTranslation('send');
  // Not the source's own name, which can be long: these are the words beside the numbers.
  const by = t(receiver.kind === 'practice' ? 'practice.title' : 'rows.segment');
  return (
    <Equation
      label={t('rows.label', {
        accepted: rows.accepted,
        stopped: rows.invalid,
        refused: rows.refused,
        leftOut: rows.skipped,
        // Without an answer, not sent and in doubt are the same to somebody who only listens.
        notSent: rows.notSent + rows.inDoubt,
        read: rows.read,
      })}
      parts={[
        {
          label: t('rows.accepted'),
          value: rows.accepted,
          tone: rows.accepted > 0 ? 'good' : 'quiet',
          hint: t('rows.acceptedHint', { receiver: by }),
        },
        {
          label: t('rows.stopped'),
          value: rows.invalid,
          tone: rows.invalid > 0 ? 'stopped' : 'quiet',
          hint: t('rows.stoppedHint'),
        },
        {
          label: t('rows.refused'),
          value: rows.refused,
          tone: rows.refused > 0 ? 'stopped' : 'quiet',
          hint: t('rows.refusedHint', { receiver: by }),
        },
        { label: t('rows.leftOut'), value: rows.skipped, tone: 'quiet', hint: t('rows.leftOutHint') },
        // Rare, and worrying where there is nothing to worry about: only shown when there are any.
        ...(rows.inDoubt > 0
          ? [
              {
                label: t('rows.inDoubt'),
                value: rows.inDoubt,
                tone: 'look' as const,
                hint: t('rows.inDoubtHint'),
              },
            ]
          : []),
        {
          label: t(running ? 'rows.onTheWay' : 'rows.notSent'),
          value: rows.notSent,
          tone: !running && rows.notSent > 0 ? 'look' : 'quiet',
          hint: t(running ? 'rows.onTheWayHint' : 'rows.notSentHint'),
        },
      ]}
      total={{ label: t('rows.read'), value: rows.read, hint: t('rows.readHint') }}
    />
  );
}
