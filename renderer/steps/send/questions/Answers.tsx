import type { ReactNode } from 'react';
import classes from './Answers.module.css';

export interface AnswersProps {
  /** What happened, and what is at stake. */
  readonly text: string;
  readonly children: ReactNode;
}

/** A question that an import waits for, above its answers. */
export function Answers({ text, children }: AnswersProps) {
  return (
    <section className={classes['card']} aria-label={text}>
      <p className={classes['text']}>{text}</p>
      <ul className={classes['answers']}>{children}</ul>
    </section>
  );
}
