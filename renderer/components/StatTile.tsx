import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../format';
import classes from './StatTile.module.css';

export type Tone = 'good' | 'look' | 'stopped' | 'quiet';

export interface StatTileProps {
  readonly label: string;
  /** A number is written as a count. */
  readonly value: string | number;
  readonly tone?: Tone | undefined;
  /** In place of the tone's own sign: a tone is never told by colour alone. */
  readonly icon?: ReactNode;
  readonly hint?: ReactNode;
}

const signs: Readonly<Record<Tone, typeof IconCircleCheck | null>> = {
  good: IconCircleCheck,
  look: IconAlertTriangle,
  stopped: IconCircleX,
  quiet: null,
};

/** One number and what it counts. */
export function StatTile({ label, value, tone, icon, hint }: StatTileProps) {
  const Sign = tone ? signs[tone] : null;
  return (
    <div className={classes['tile']} data-tone={tone}>
      <span className={classes['label']}>
        {icon ?? (Sign && <Sign size={15} stroke={2} aria-hidden />)}
        {label}
      </span>
      <span className={classes['value']}>{typeof value === 'number' ? formatCount(value) : value}</span>
      {hint !== undefined && <span className={classes['hint']}>{hint}</span>}
    </div>
  );
}
