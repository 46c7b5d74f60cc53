import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconSend } from '@tabler/icons-react';
import type { Tone } from '../../components/StatTile';
import classes from './StatusSign.module.css';

const signs = {
  good: IconCircleCheck,
  look: IconAlertTriangle,
  stopped: IconCircleX,
  quiet: IconSend,
} as const satisfies Record<Tone, unknown>;

/** The sign beside a status; the words say the same. */
export function StatusSign({ tone, size }: { readonly tone: Tone; readonly size: number }) {
  const Sign = signs[tone];
  return (
    <span className={classes['sign']} data-tone={tone}>
      <Sign size={size} stroke={1.9} aria-hidden />
    </span>
  );
}
