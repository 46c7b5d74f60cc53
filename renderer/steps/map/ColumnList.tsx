import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapRow, rowKey } from './mapRows';
import classes from './ColumnList.module.css';

export interface ColumnListProps {
  readonly rows: readonly MapRow[];
  readonly renderRow: (row: MapRow) => ReactNode;
  /** What stands in place of the rows when none is left. */
  readonly empty: ReactNode;
  readonly ref?: Ref<ColumnListHandle> | undefined;
}

export interface ColumnListHandle {
  /** Brings the line into view. */
  readonly show: (index: number) => void;
}

/** The height of a line without further details, in pixels; the real one is measured. */
const usualHeight = 65;

/** The columns, of which only those in view are drawn: 2,000 scroll as well as 10. */
export function ColumnList({ rows, renderRow, empty, ref }: ColumnListProps) {
  const { t } = useTranslation('map');
  const scroll = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? rowKey(row) : index;
    },
    overscan: 6,
  });
  useImperativeHandle(ref, () => ({
    show: (index) => {
      list.scrollToIndex(index);
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
        {rows.length === 0 && <div className={classes['empty']}>{empty}</div>}
        <ul
          aria-label={t('columns.heading')}
          className={classes['canvas']}
          style={{ height: list.getTotalSize() }}
        >
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <li
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  className={classes['line']}
                  style={{ transform: `translateY(${String(item.start)}px)` }}
                >
                  {renderRow(row)}
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}
