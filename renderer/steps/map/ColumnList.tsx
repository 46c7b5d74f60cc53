import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatedRow } from './filterRows';
import { rowKey } from './mapRows';
import classes from './ColumnList.module.css';

export interface ColumnListProps {
  readonly lines: readonly StatedRow[];
  /** Returns a memoised component: scrolling asks for every line in view again. */
  readonly renderLine: (line: StatedRow) => ReactNode;
  /** What stands in place of the rows when none is left. */
  readonly empty: ReactNode;
  /** Stands below the lines. */
  readonly footer?: ReactNode;
  readonly ref?: Ref<ColumnListHandle> | undefined;
}

export interface ColumnListHandle {
  /** Back to the first line, for other lines than before. */
  readonly toTop: () => void;
}

/** The height of a line without further details, in pixels; the real one is measured. */
const usualHeight = 61;

/** The columns, of which only those in view are drawn: 2,000 scroll as well as 10. */
export function ColumnList({ lines, renderLine, empty, footer, ref }: ColumnListProps) {
  const { t } = useTranslation('map');
  const scroll = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const line = lines[index];
      return line ? rowKey(line.row) : index;
    },
    overscan: 6,
  });
  useImperativeHandle(ref, () => ({
    toTop: () => {
      list.scrollToOffset(0);
    },
  }));
  return (
    <div className={classes['frame']}>
      <div className={classes['header']} aria-hidden>
        <span>{t('columns.name')}</span>
        <span className={classes['end']}>{t('columns.filled')}</span>
        <span>{t('columns.becomes')}</span>
        <span>{t('columns.type')}</span>
      </div>
      <div ref={scroll} className={classes['scroll']}>
        {lines.length === 0 && <div className={classes['empty']}>{empty}</div>}
        <ul
          aria-label={t('columns.heading')}
          className={classes['canvas']}
          style={{ height: list.getTotalSize() }}
        >
          {list.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return (
              line && (
                <li
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  aria-setsize={lines.length}
                  aria-posinset={item.index + 1}
                  className={classes['line']}
                  style={{ transform: `translateY(${String(item.start)}px)` }}
                >
                  {renderLine(line)}
                </li>
              )
            );
          })}
        </ul>
      </div>
      {footer}
    </div>
  );
}
