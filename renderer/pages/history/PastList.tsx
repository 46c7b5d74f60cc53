import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastImport } from '../../../shared/model/history';
import classes from './PastList.module.css';
import { PastRow } from './PastRow';

export interface PastListProps {
  readonly imports: readonly PastImport[];
  readonly onShow: (importId: string) => void;
}

/** The height of a row in pixels, as the style sheet has it. */
const rowHeight = 64;

/** Imports, of which only those in view are drawn. One stop for the Tab key; the arrow keys move, Enter opens. */
export function PastList({ imports, onShow }: PastListProps) {
  const { t } = useTranslation('history');
  const scroll = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, imports.length - 1);
  const rows = useVirtualizer({
    count: imports.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => imports[index]?.importId ?? index,
    overscan: 6,
    // The row with the focus stays, however far one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const inView = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return inView.includes(active) ? inView : [...inView, active].sort((a, b) => a - b);
    },
  });

  function onKeyDown(event: KeyboardEvent) {
    const to = destination(event.key, active, imports.length);
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLButtonElement>(`[data-index="${String(to)}"] button`)?.focus();
    });
  }

  return (
    <div ref={scroll} className={classes['scroll']}>
      <ul
        ref={list}
        aria-label={t('list')}
        className={classes['canvas']}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map((item) => {
          const past = imports[item.index];
          return (
            past && (
              <li
                key={item.key}
                data-index={item.index}
                aria-setsize={imports.length}
                aria-posinset={item.index + 1}
                className={classes['line']}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                <PastRow past={past} tabbable={item.index === active} onShow={onShow} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function destination(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return Math.min(length - 1, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
