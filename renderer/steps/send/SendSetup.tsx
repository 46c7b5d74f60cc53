import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import { FailureAlert } from '../../components/FailureAlert';
import { Note } from '../../components/Note';
import { StepFrame } from '../../components/StepFrame';
import { formatDay } from '../../format';
import { useStore } from '../../store/useStore';
import { useCurrentCheck } from '../check/useCurrentCheck';
import { Preflight } from './Preflight';
import { ReceiverChoice } from './ReceiverChoice';
import { SaveEvents } from './SaveEvents';
import { SendingChoice } from './SendingChoice';
import classes from './SendSetup.module.css';
import { sendHint } from './sendHint';
import { SpeedChoice } from './SpeedChoice';
import { StartSending } from './StartSending';
import { useNextSpeed } from './useNextSpeed';
import { useReceiverName } from './useReceiverName';
import { useSentBefore } from './useSentBefore';

/** Before sending: where it goes, and what will go. `failure` is why the last attempt could not start. */
export function SendSetup({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation('send');
  const check = useCurrentCheck(false);
  const receiver = useStore((state) => state.receiver);
  const name = useReceiverName(receiver);
  const chooseSpeed = useStore((state) => state.chooseSpeed);
  const speed = useNextSpeed();
  const sending = useStore((state) => state.sending);
  const chooseSending = useStore((state) => state.chooseSending);
  const blocked = useStore((state) => sendHint(state, check));
  const showStep = useStore((state) => state.showStep);
  const refreshHistory = useStore((state) => state.refreshHistory);
  const before = useSentBefore();
  useEffect(() => {
    // What went where before is asked about when it would go there again.
    void refreshHistory();
  }, [refreshHistory]);
  const count = check.kind === 'finished' ? check.report.events.total : undefined;
  return (
    <StepFrame
      title={t('setup.title')}
      intro={t('setup.intro')}
      onBack={() => {
        showStep('destinations');
      }}
      hint={blocked.hint === null ? undefined : t(`setup.hint.${blocked.hint}`)}
      primary={<StartSending count={count} disabled={blocked.blocks} />}
    >
      {failure && (
        <div className={classes['failure']}>
          <FailureAlert failure={failure} />
        </div>
      )}
      <div className={classes['columns']}>
        <div className={classes['choices']}>
          <ReceiverChoice />
          <SpeedChoice
            // What was typed for one receiver is not meant for the next.
            key={receiver.kind === 'source' ? receiver.sourceId : receiver.kind}
            speed={speed}
            receiver={receiver}
            onChange={chooseSpeed}
          />
          <SendingChoice sending={sending} onChange={chooseSending} />
          <SaveEvents />
        </div>
        <div className={classes['side']}>
          <Preflight check={check} />
          {before && (
            <Note
              tone="look"
              icon={<IconHistory size={20} stroke={1.8} aria-hidden />}
              title={t(before.events.accepted > 0 ? 'again.title' : 'again.doubtTitle', { receiver: name })}
            >
              {before.events.accepted > 0
                ? t('again.note', { count: before.events.accepted, day: formatDay(before.startedAt) })
                : t('again.doubtNote', { count: before.rows.inDoubt, day: formatDay(before.startedAt) })}
            </Note>
          )}
          {receiver.kind !== 'practice' && (
            <Note
              tone="look"
              icon={<IconAlertTriangle size={20} stroke={1.8} aria-hidden />}
              title={t('warning.title')}
            >
              {t('warning.text')}
            </Note>
          )}
        </div>
      </div>
    </StepFrame>
  );
}
