import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format';
import { CellReader } from './CellReader';
import { cellId, type CellPlace } from './cellPlace';
import { type ColumnLayout, columnLayouts } from './columnLayout';
import { DataTableHeader } from './DataTableHeader';
import { DataTableRow } from './DataTableRow';
import { moveInTable } from './moveInTable';
import type { RowAction } from './RowMenu';
import classes from './DataTable.module.css';

export interface DataTableProps {
  readonly columns: readonly string[];
  /** Cells by column; missing ones are shown empty. */
  readonly rows: readonly (readonly string[])[];
  /** What the table holds, for screen readers. */
  readonly label: string;
  /** The file's own number of each row. */
  readonly rowNumbers: readonly number[];
  /** A word about a row that needs attention, by the row's place: shown as a sign beside its number. */
  readonly notes?: readonly (string | undefined)[] | undefined;
  /** What a row's number offers, by click, or by Enter on a cell of the row. */
  readonly rowActions?: readonly RowAction[] | undefined;
}

const rowHeight = 30;
const headerHeight = 34;
/** Room for the word above the numbers. */
const narrowestGutter = 48;

/**
 * Rows as they stand in a file. Only what is in view is drawn, in both directions, so 5,000 columns cost no more than 10.
 * One stop for the Tab key; the arrow keys walk the cells, and the cell that is stood on is shown in full below.
 */
export function DataTable({ columns, rows, label, rowNumbers, notes, rowActions }: DataTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<CellPlace | null>(null);
  const [menuRow, setMenuRow] = useState<number | null>(null);
  // The table can have become smaller since.
  const active = chosen && chosen.row < rows.length && chosen.column < columns.length ? chosen : null;
  const layouts = useMemo(() => columnLayouts(columns, rows), [columns, rows]);
  const gutter = gutterWidth(rowNumbers, notes);
  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    paddingStart: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: 8,
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => layouts[index]?.width ?? 0,
    paddingStart: gutter,
    scrollPaddingStart: gutter,
    overscan: 3,
  });
  useEffect(() => {
    columnWindow.measure();
  }, [columnWindow, layouts]);

  function activate(place: CellPlace) {
    setChosen(place);
    if (place.row >= 0) rowWindow.scrollToIndex(place.row);
    columnWindow.scrollToIndex(place.column);
  }

  function placeOf({ row, column }: CellPlace): string {
    return row === -1
      ? t('table.columnPlace', { number: column + 1 })
      : t('table.cellPlace', {
          row: formatCount(rowNumbers[row] ?? row + 1),
          column: columns[column] ?? '',
        });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && active && active.row >= 0 && rowActions) {
      event.preventDefault();
      setMenuRow(active.row);
      return;
    }
    const from = active ?? { row: 0, column: 0 };
    const size = { rows: rows.length, columns: columns.length };
    const to = moveInTable(event.key, event.ctrlKey || event.metaKey, from, size);
    if (!to) return;
    event.preventDefault();
    activate(active ? to : from);
  }

  const shown = columnWindow.getVirtualItems().map((item) => ({
    index: item.index,
    start: item.start,
    ...(layouts[item.index] ?? missingLayout),
  }));
  const width = columnWindow.getTotalSize();
  return (
    <div className={classes['frame']}>
      <div
        ref={scroll}
        className={classes['scroll']}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-readonly
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active ? cellId(id, active) : undefined}
        onKeyDown={onKeyDown}
      >
        <div
          className={classes['canvas']}
          style={{ width, height: rowWindow.getTotalSize() }}
          role="presentation"
        >
          <DataTableHeader
            id={id}
            columns={columns}
            shown={shown}
            gutter={gutter}
            height={headerHeight}
            width={width}
            activeColumn={active?.row === -1 ? active.column : null}
            onActivate={activate}
          />
          <div role="rowgroup">
            {rowWindow.getVirtualItems().map(({ index, start }) => (
              <DataTableRow
                key={index}
                id={id}
                index={index}
                top={start}
                height={rowHeight}
                width={width}
                gutter={gutter}
                rowNumber={rowNumbers[index] ?? index + 1}
                note={notes?.[index]}
                actions={rowActions}
                menuOpen={menuRow === index}
                onMenu={(opened) => {
                  setMenuRow(opened ? index : null);
                  if (!opened) scroll.current?.focus();
                }}
                cells={rows[index] ?? []}
                shown={shown}
                activeColumn={active?.row === index ? active.column : null}
                onActivate={activate}
              />
            ))}
          </div>
        </div>
      </div>
      <CellReader
        place={active && placeOf(active)}
        text={active ? cellOf(active, columns, rows) : ''}
        note={active ? notes?.[active.row] : undefined}
      />
    </div>
  );
}

const missingLayout: ColumnLayout = { width: 0, align: 'start' };

function cellOf(
  { row, column }: CellPlace,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return (row === -1 ? columns : rows[row])?.[column] ?? '';
}

function gutterWidth(rowNumbers: readonly number[], notes: DataTableProps['notes']): number {
  const digits = formatCount(Math.max(1, ...rowNumbers)).length;
  return Math.max(narrowestGutter, 28 + digits * 8) + (notes?.some(Boolean) === true ? 20 : 0);
}
