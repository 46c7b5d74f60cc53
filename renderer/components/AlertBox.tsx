import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './AlertBox.module.css';

export interface AlertBoxProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Something stopped: said at once, to the eye and to screen readers. */
export function AlertBox({ children, actions }: AlertBoxProps) {
  return (
    <div className={classes['alert']} role="alert">
      <IconAlertCircle size={20} stroke={1.9} aria-hidden className={classes['icon']} />
      <div className={classes['body']}>
        <div className="selectable">{children}</div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
