import { useTranslation } from 'react-i18next';
import { cellId, type CellPlace } from './cellPlace';
import type { ShownColumn } from './columnLayout';
import classes from './DataTable.module.css';

export interface DataTableHeaderProps {
  readonly id: string;
  readonly columns: readonly string[];
  readonly shown: readonly ShownColumn[];
  readonly gutter: number;
  readonly height: number;
  readonly width: number;
  readonly activeColumn: number | null;
  readonly onActivate: (place: CellPlace) => void;
}

/** The columns' names, which stay on top while the rows move. */
export function DataTableHeader(props: DataTableHeaderProps) {
  const { id, columns, shown, gutter, height, width, activeColumn, onActivate } = props;
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes['header']} style={{ height, width }}>
      <div role="row" aria-rowindex={1} className={classes['headerRow']}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes['corner']}
          style={{ width: gutter, height }}
        >
          {t('table.row')}
        </div>
        {shown.map(({ index, start, width: columnWidth, align }) => (
          <div
            key={index}
            id={cellId(id, { row: -1, column: index })}
            role="columnheader"
            aria-colindex={index + 2}
            className={classes['name']}
            style={{ insetInlineStart: start, width: columnWidth, height, lineHeight: `${String(height)}px` }}
            data-align={align}
            data-active={activeColumn === index || undefined}
            title={columns[index]}
            onClick={() => {
              onActivate({ row: -1, column: index });
            }}
          >
            {columns[index]}
          </div>
        ))}
      </div>
    </div>
  );
}
