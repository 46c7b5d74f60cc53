import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import { type RowAction, RowMenu } from '../../components/RowMenu';
import { formatCount } from '../../format';
import { type LinePiece, markSeparators } from './markSeparators';
import { firstRowOf } from './tableStart';
import classes from './RawLines.module.css';

export interface RawLinesProps {
  readonly lines: readonly string[];
  readonly dialect: Dialect;
  /** What a line's number offers for the row that begins on it. */
  readonly rowActions: readonly RowAction[];
}

const lineHeight = 22;
const noLine = { row: 0, continued: true, pieces: [] };
/** Enough to recognise a line; the table shows every cell in full. */
const longestLine = 600;

/** The first lines as they are written, with what separates the cells marked. */
export function RawLines({ lines, dialect, rowActions }: RawLinesProps) {
  const { t } = useTranslation(['file', 'common']);
  const [menuLine, setMenuLine] = useState<number | null>(null);
  const first = firstRowOf(dialect);
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
        {view.getVirtualItems().map(({ index, start }) => {
          const { row, continued, pieces } = marked[index] ?? noLine;
          return (
            <div
              key={index}
              className={classes['line']}
              data-skipped={row < first || undefined}
              title={row < first ? t('file:row.skipped') : undefined}
              style={{ transform: `translateY(${String(start)}px)`, height: lineHeight }}
            >
              <span className={classes['number']}>
                {continued || rowActions.length === 0 ? (
                  <span aria-hidden>{formatCount(index + 1)}</span>
                ) : (
                  <RowMenu
                    rowNumber={row}
                    label={t('common:table.rowMenu', { number: formatCount(row) })}
                    actions={rowActions}
                    opened={menuLine === index}
                    className={classes['numberButton']}
                    onOpen={(opened) => {
                      setMenuLine(opened ? index : null);
                      if (!opened) scroll.current?.focus();
                    }}
                  />
                )}
              </span>
              <code className={classes['text']}>{pieces.map(piece)}</code>
            </div>
          );
        })}
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
