import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';

export interface CellReaderProps {
  /** Where the cell is, in words: "Row 12 · status". Null when no cell is stood on. */
  readonly place: string | null;
  readonly text: string;
  /** What is wrong with the cell's row. */
  readonly note: string | undefined;
}

/** The cell that is stood on, in full: cells of the table are cut off where their column ends. */
export function CellReader({ place, text, note }: CellReaderProps) {
  const { t } = useTranslation();
  if (place === null) {
    return (
      <div className={classes['reader']}>
        <span className={classes['none']}>{t('table.hint')}</span>
      </div>
    );
  }
  return (
    <div className={classes['reader']}>
      <span className={classes['place']}>{place}</span>
      <span className={classes['full']}>
        {text === '' ? <span className={classes['none']}>{t('table.emptyCell')}</span> : text}
      </span>
      {note !== undefined && <span className={classes['note']}>{note}</span>}
    </div>
  );
}
