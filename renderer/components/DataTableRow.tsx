import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format';
import { cellId, type CellPlace } from './cellPlace';
import type { ShownColumn } from './columnLayout';
import { type RowAction, RowMenu } from './RowMenu';
import classes from './DataTable.module.css';

export interface DataTableRowProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly gutter: number;
  readonly rowNumber: number;
  readonly note: string | undefined;
  readonly actions: readonly RowAction[] | undefined;
  readonly menuOpen: boolean;
  readonly onMenu: (opened: boolean) => void;
  readonly cells: readonly string[];
  readonly shown: readonly ShownColumn[];
  readonly activeColumn: number | null;
  readonly onActivate: (place: CellPlace) => void;
}

/** One row of the file: its number, and the cells that are in view. */
export function DataTableRow(props: DataTableRowProps) {
  const { id, index, top, height, width, gutter, rowNumber, note, cells, shown, activeColumn } = props;
  const { t } = useTranslation();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes['row']}
      style={{
        transform: `translateY(${String(top)}px)`,
        height,
        width,
        lineHeight: `${String(height - 1)}px`,
      }}
      data-note={note !== undefined || undefined}
    >
      <div role="rowheader" aria-colindex={1} className={classes['number']} style={{ width: gutter, height }}>
        {note !== undefined && (
          <Tooltip label={note} withArrow>
            <IconAlertTriangle size={14} role="img" aria-label={note} className={classes['sign']} />
          </Tooltip>
        )}
        {props.actions ? (
          <RowMenu
            rowNumber={rowNumber}
            label={t('table.rowMenu', { number: formatCount(rowNumber) })}
            actions={props.actions}
            opened={props.menuOpen}
            className={classes['numberButton']}
            onOpen={props.onMenu}
          />
        ) : (
          formatCount(rowNumber)
        )}
      </div>
      {shown.map(({ index: column, start, width: columnWidth, align }) => (
        <div
          key={column}
          id={cellId(id, { row: index, column })}
          role="gridcell"
          aria-colindex={column + 2}
          className={classes['cell']}
          style={{ insetInlineStart: start, width: columnWidth, height }}
          data-align={align}
          data-active={activeColumn === column || undefined}
          title={cells[column]}
          onClick={() => {
            props.onActivate({ row: index, column });
          }}
        >
          {cells[column]}
        </div>
      ))}
    </div>
  );
}
