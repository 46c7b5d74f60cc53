import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { CopyTextButton } from './CopyTextButton';
import { isWithin, type JsonLine, jsonLines, type JsonPath } from './jsonLines';
import classes from './JsonView.module.css';

export interface JsonViewProps {
  readonly value: unknown;
  /** What the value is, for screen readers: "Event of row 12". */
  readonly label: string;
  /** The value whose lines are lit and brought into view. */
  readonly highlight?: JsonPath | undefined;
  /** The value whose line is pointed at with the mouse; null when none is any more. */
  readonly onPoint?: ((path: JsonPath | null) => void) | undefined;
}

/** A value as JSON to read and copy. Fills the height that it is given and scrolls inside. */
export function JsonView({ value, label, highlight, onPoint }: JsonViewProps) {
  const lines = useMemo(() => jsonLines(value), [value]);
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  const lit = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (highlight) lit.current?.scrollIntoView({ block: 'nearest' });
  }, [highlight]);
  const firstLit = highlight ? lines.findIndex((line) => isWithin(line.path, highlight)) : -1;
  return (
    <div className={classes['view']}>
      <div className={classes['copy']}>
        <CopyTextButton text={text} />
      </div>
      <div className={classes['scroll']} role="region" aria-label={label} tabIndex={0}>
        <pre
          className={classes['code']}
          onPointerLeave={() => {
            onPoint?.(null);
          }}
        >
          {lines.map((line, index) => (
            <span
              // Lines have no identity of their own: the same place is the same line.
              key={index}
              ref={index === firstLit ? lit : undefined}
              className={classes['line']}
              style={depthStyle(line.depth)}
              onPointerEnter={() => {
                onPoint?.(line.path);
              }}
              data-lit={highlight && isWithin(line.path, highlight) ? true : undefined}
            >
              <LineText line={line} />
            </span>
          ))}
        </pre>
      </div>
    </div>
  );
}

function LineText({ line }: { readonly line: JsonLine }) {
  return (
    <>
      {'  '.repeat(line.depth)}
      {line.key !== undefined && (
        <>
          <span className={classes['key']}>{line.key}</span>
          {': '}
        </>
      )}
      <span className={classes[line.kind]}>{line.text}</span>
      {line.comma && ','}
      {'\n'}
    </>
  );
}

function depthStyle(depth: number): CSSProperties & Readonly<Record<'--depth', number>> {
  return { '--depth': depth };
}
