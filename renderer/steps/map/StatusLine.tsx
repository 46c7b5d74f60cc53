import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import type { Tone } from '../../components/StatTile';
import classes from './StatusLine.module.css';

const signs = {
  good: IconCircleCheck,
  look: IconAlertTriangle,
  stopped: IconCircleX,
  quiet: IconCircleMinus,
} as const satisfies Record<Tone, unknown>;

/** One short status: a sign, a colour, and always the words. */
export function StatusLine({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  const Sign = signs[tone];
  return (
    <span className={classes['status']} data-tone={tone} title={text}>
      <Sign size={14} stroke={2} aria-hidden />
      <span className={classes['text']}>{text}</span>
    </span>
  );
}
