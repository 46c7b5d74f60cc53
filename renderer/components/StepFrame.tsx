import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './StepFrame.module.css';

export interface StepFrameProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Stands beside the heading, at its end: a choice that concerns the whole step. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** The one primary button, named after what it does. */
  readonly primary?: ReactNode;
  /** A word beside the primary button: why it waits, or what it will not do. */
  readonly hint?: ReactNode;
  /** The content fills the height and scrolls inside itself, as long tables do. */
  readonly fill?: boolean;
}

/** Every step: a heading, the content, and the way back and on at the bottom. */
export function StepFrame(props: StepFrameProps) {
  const { title, intro, aside, children, onBack, primary, hint, fill = false } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step starts at its heading, for the keyboard and for screen readers alike.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={classes['frame']} aria-label={title}>
      <div className={fill ? classes['fill'] : classes['scroll']} {...(fill ? {} : { tabIndex: -1 })}>
        <div className={classes['head']}>
          <div className={classes['headline']}>
            <h1 ref={heading} tabIndex={-1} className={classes['title']}>
              {title}
            </h1>
            {aside}
          </div>
          {intro !== undefined && <div className={classes['intro']}>{intro}</div>}
        </div>
        {children}
      </div>
      {(onBack ?? primary ?? hint) !== undefined && (
        <footer className={classes['footer']}>
          {onBack && (
            <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <div className={classes['hint']}>{hint}</div>
          {primary}
        </footer>
      )}
    </section>
  );
}
