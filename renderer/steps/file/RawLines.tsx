import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import { type LinePiece, markSeparators } from './markSeparators';
import classes from './RawLines.module.css';

export interface RawLinesProps {
  readonly lines: readonly string[];
  readonly dialect: Dialect;
}

const lineHeight = 22;
/** Enough to recognise a line; the table shows every cell in full. */
const longestLine = 600;

/** The first lines as they are written, with what separates the cells marked. */
export function RawLines({ lines, dialect }: RawLinesProps) {
  const { t } = useTranslation('file');
  const scroll = useRef<HTMLDivElement>(null);
  const marked = useMemo(() => markSeparators(lines.map(shorten), dialect), [lines, dialect]);
  const view = useVirtualizer({
    count: marked.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 10,
  });
  return (
    <div ref={scroll} className={classes['scroll']} role="region" aria-label={t('raw.label')} tabIndex={0}>
      <div className={classes['lines']} style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className={classes['line']}
            style={{ transform: `translateY(${String(start)}px)`, height: lineHeight }}
          >
            <span className={classes['number']} aria-hidden>
              {index + 1}
            </span>
            <code className={classes['text']}>{(marked[index] ?? []).map(piece)}</code>
          </div>
        ))}
      </div>
    </div>
  );
}

function piece({ kind, text }: LinePiece, index: number) {
  if (kind === 'text') return text;
  return (
    <span key={index} className={text === '\t' ? classes['tab'] : classes['separator']}>
      {text}
    </span>
  );
}

function shorten(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
