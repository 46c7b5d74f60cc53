import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { CopyTextButton } from './CopyTextButton';
import { JsonLineView } from './JsonLineView';
import { isWithin, jsonLines, type JsonPath } from './jsonLines';
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

/** A list or object ends where it began, on a line of its own. */
const closing = /^[\]}]$/;

/** A value as JSON to read and copy. Fills the height that it is given and scrolls inside. */
export function JsonView({ value, label, highlight, onPoint }: JsonViewProps) {
  const lines = useMemo(() => jsonLines(value), [value]);
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  const code = useRef<HTMLPreElement>(null);
  // By what it says, not by identity: otherwise every update would scroll back what somebody scrolled away.
  const place = highlight && JSON.stringify(highlight);
  useEffect(() => {
    if (place !== undefined) code.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  function pointAt({ target }: PointerEvent) {
    const line = target instanceof Element ? target.closest('[data-line]') : null;
    onPoint?.((line && lines[[...(line.parentElement?.children ?? [])].indexOf(line)]?.path) ?? null);
  }

  return (
    <div className={classes['view']}>
      <div className={classes['copy']}>
        <CopyTextButton text={text} />
      </div>
      <div className={classes['scroll']} role="region" aria-label={label} tabIndex={0}>
        <pre
          ref={code}
          className={classes['code']}
          onPointerOver={onPoint && pointAt}
          onPointerLeave={
            onPoint &&
            (() => {
              onPoint(null);
            })
          }
        >
          {lines.map(({ path, depth, key, kind, text: written, comma }) => (
            <JsonLineView
              // The same place is the same line: one that goes leaves the others as they are.
              key={`${JSON.stringify(path)}${closing.test(written) ? written : ''}`}
              depth={depth}
              name={key}
              kind={kind}
              text={written}
              comma={comma}
              lit={highlight !== undefined && isWithin(path, highlight)}
            />
          ))}
        </pre>
      </div>
    </div>
  );
}
