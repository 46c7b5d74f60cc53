import type { ReactNode } from 'react';
import classes from './Answers.module.css';

export interface AnswersProps {
  /** What happened, and what is at stake. */
  readonly text: string;
  readonly children: ReactNode;
  /** Without a frame of its own: in a dialog. */
  readonly plain?: boolean;
}

/** A question that an import waits for, above its answers. */
export function Answers({ text, children, plain = false }: AnswersProps) {
  return (
    <section className={plain ? undefined : classes['card']} aria-label={text}>
      <p className={classes['text']}>{text}</p>
      <ul className={classes['answers']}>{children}</ul>
    </section>
  );
}
