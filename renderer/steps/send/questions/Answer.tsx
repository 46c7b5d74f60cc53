import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import classes from './Answers.module.css';

export interface AnswerProps {
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  /** A verb. */
  readonly action: string;
  /** The answer that harms least. */
  readonly first?: boolean;
  readonly disabled?: boolean;
  readonly onPick: () => unknown;
  /** What has to be chosen for it. */
  readonly children?: ReactNode;
}

/** One answer: what it is called, what follows from it, and the button that gives it. */
export function Answer({ title, text, action, first = false, disabled, onPick, children }: AnswerProps) {
  const id = useId();
  const [working, setWorking] = useState(false);
  return (
    <li className={classes['answer']}>
      <div className={classes['words']}>
        <h2 className={classes['title']}>{title}</h2>
        <p id={id} className={classes['consequence']}>
          {text}
        </p>
        {children}
      </div>
      <Button
        variant={first ? 'filled' : 'default'}
        aria-describedby={id}
        disabled={disabled ?? false}
        onClick={() => {
          // It stays as it is and keeps the focus: what follows from it is seen soon enough.
          if (working) return;
          setWorking(true);
          void Promise.resolve(onPick()).finally(() => {
            setWorking(false);
          });
        }}
      >
        {action}
      </Button>
    </li>
  );
}
