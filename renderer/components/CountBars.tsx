import { formatCount } from '../format';
import classes from './CountBars.module.css';

export interface CountBarsProps {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  /** Said in place of the rows when there are none. */
  readonly none?: string;
}

/** Counts in order, each with a bar of its share of the largest. */
export function CountBars({ title, rows, none }: CountBarsProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section className={classes['card']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {rows.length === 0 && <p className={classes['none']}>{none}</p>}
      <ul className={classes['list']}>
        {rows.map(({ key, label, count }) => (
          <li key={key} className={classes['row']}>
            <span className={classes['label']} title={label}>
              {label}
            </span>
            <span className={classes['count']}>{formatCount(count)}</span>
            <span className={classes['track']} aria-hidden>
              <span className={classes['bar']} style={{ width: `${String((count / most) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
