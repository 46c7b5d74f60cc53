import type { ReactNode } from 'react';
import classes from './Note.module.css';

export interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** `look` asks to look twice before going on. */
  readonly tone?: 'quiet' | 'look' | undefined;
}

/** A few words beside a decision that somebody should know before they make it. */
export function Note({ icon, title, children, tone = 'quiet' }: NoteProps) {
  return (
    <div className={classes['note']} data-tone={tone} role="note">
      <span className={classes['icon']}>{icon}</span>
      <div>
        <p className={classes['title']}>{title}</p>
        <div className={classes['text']}>{children}</div>
      </div>
    </div>
  );
}
