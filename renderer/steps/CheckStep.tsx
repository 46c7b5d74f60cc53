import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../components/FailureAlert';
import { StepFrame } from '../components/StepFrame';
import { useStore } from '../store/useStore';
import { CheckFindings } from './check/CheckFindings';
import { checkHint, isBlocked } from './check/checkHint';
import { CheckProgress } from './check/CheckProgress';
import { checkTitle } from './check/checkTitle';
import { useCurrentCheck } from './check/useCurrentCheck';

const noColumns: readonly string[] = [];

/** Step 3: the whole file through the sender's own code, before anything is sent. */
export function CheckStep() {
  const { t } = useTranslation(['check', 'common']);
  const { t: words } = useTranslation('check');
  const view = useCurrentCheck(true);
  const columns = useStore((state) => state.plan?.columns ?? noColumns);
  const startCheck = useStore((state) => state.startCheck);
  const stopCheck = useStore((state) => state.stopCheck);
  const showStep = useStore((state) => state.showStep);
  const title = checkTitle(words, view);
  const report = 'report' in view ? view.report : null;
  const running = view.kind === 'none' || view.kind === 'starting' || view.kind === 'running';
  const again = () => {
    void startCheck();
  };
  return (
    <>
      <StepFrame
        title={title}
        intro={view.kind === 'failed' ? undefined : words(`intro.${running ? 'running' : view.kind}`)}
        onBack={() => {
          showStep('map');
        }}
        hint={checkHint(words, view)}
        primary={
          <Button
            disabled={isBlocked(view)}
            onClick={() => {
              showStep('destinations');
            }}
          >
            {words('next')}
          </Button>
        }
      >
        {(running || view.kind === 'stopped') && (
          <CheckProgress
            report={report}
            stopped={view.kind === 'stopped'}
            onStop={() => {
              void stopCheck();
            }}
            onAgain={again}
          />
        )}
        {view.kind === 'failed' && (
          <FailureAlert
            failure={view.failure}
            action={
              <Button size="compact-sm" color="red" onClick={again}>
                {t('common:tryAgain')}
              </Button>
            }
          />
        )}
        {report && <CheckFindings report={report} columns={columns} />}
      </StepFrame>
      {/* Only what the state is, never every count: a screen reader would not stop talking. */}
      <VisuallyHidden role="status">{running ? words('announce.running') : title}</VisuallyHidden>
    </>
  );
}
