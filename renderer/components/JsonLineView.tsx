import { type CSSProperties, memo } from 'react';
import type { JsonLine } from './jsonLines';
import classes from './JsonView.module.css';

export interface JsonLineViewProps extends Omit<JsonLine, 'key' | 'path'> {
  /** The key as written, with its quotes. */
  readonly name: string | undefined;
  readonly lit: boolean;
}

/** One line of JSON. An event may have thousands: only those that changed are drawn again. */
export const JsonLineView = memo(function JsonLineView(props: JsonLineViewProps) {
  const { depth, name, kind, text, comma, lit } = props;
  return (
    <span className={classes['line']} style={depthStyle(depth)} data-line data-lit={lit || undefined}>
      {'  '.repeat(depth)}
      {name !== undefined && (
        <>
          <span className={classes['key']}>{name}</span>
          {': '}
        </>
      )}
      <span className={classes[kind]}>{text}</span>
      {comma && ','}
      {'\n'}
    </span>
  );
});

function depthStyle(depth: number): CSSProperties & Readonly<Record<'--depth', number>> {
  return { '--depth': depth };
}
