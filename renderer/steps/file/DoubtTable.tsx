import classes from './DoubtChoice.module.css';

const shownCells = 5;

/** A few cells of the first rows, to be told from another way of cutting them. */
export function DoubtTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <span className={classes['table']}>
      {rows.map((cells, row) => (
        <span key={row} className={classes['row']}>
          {cells.slice(0, shownCells).map((cell, column) => (
            <span key={column} className={classes['cell']}>
              {cell}
            </span>
          ))}
          {cells.length > shownCells && <span className={classes['more']}>…</span>}
        </span>
      ))}
    </span>
  );
}
