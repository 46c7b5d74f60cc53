import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';

export interface CardProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Card({ title, intro, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <h2 id={id} className={classes['title']}>
        {title}
      </h2>
      {intro !== undefined && <p className={classes['intro']}>{intro}</p>}
      <div className={classes['content']}>{children}</div>
    </section>
  );
}
