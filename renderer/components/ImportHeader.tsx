import { Button, Stepper } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canShow, steps } from '../store/planSlice';
import { isSending } from '../store/sendSlice';
import { useStore } from '../store/useStore';
import classes from './ImportHeader.module.css';

/** The file's name, always visible, and the five steps of a file that is open. */
export function ImportHeader() {
  const { t } = useTranslation();
  const fileOpen = useStore((state) => state.file.kind === 'open');
  // An import that is continued out of the history has a file of its own.
  const name = useStore(({ file, run, step }) => {
    if (run && (step === 'send' || file.kind !== 'open')) return run.file.name;
    return file.kind === 'open' ? file.preview.name : '';
  });
  const step = useStore((state) => state.step);
  const running = useStore(isSending);
  const reachable = useStore((state) => steps.filter((candidate) => canShow(state, candidate)).join(' '));
  const showStep = useStore((state) => state.showStep);
  const closeFile = useStore((state) => state.closeFile);
  const open = reachable.split(' ');
  return (
    <header className={classes['header']}>
      <div className={classes['file']}>
        <IconFileTypeCsv size={20} stroke={1.6} aria-hidden />
        <span className={classes['name']} title={name}>
          {name}
        </span>
        <Button variant="subtle" size="compact-sm" onClick={closeFile} disabled={running}>
          {t('otherFile')}
        </Button>
      </div>
      {fileOpen && (
        <Stepper
          component="nav"
          aria-label={t('steps.label')}
          active={steps.indexOf(step)}
          onStepClick={(index) => {
            const chosen = steps[index];
            if (chosen) showStep(chosen);
          }}
          size="xs"
          iconSize={24}
          classNames={{
            root: classes['steps'] ?? '',
            stepLabel: classes['label'] ?? '',
            separator: classes['separator'] ?? '',
          }}
        >
          {steps.map((name) => (
            <Stepper.Step
              key={name}
              label={t(`steps.${name}`)}
              aria-current={name === step ? 'step' : undefined}
              allowStepSelect={!running && open.includes(name)}
              disabled={running || !open.includes(name)}
            />
          ))}
        </Stepper>
      )}
    </header>
  );
}
