import { Fragment } from 'react';
import classes from './Equation.module.css';
import { StatTile, type StatTileProps } from './StatTile';

export interface EquationPart extends StatTileProps {
  readonly value: number;
}

export interface EquationProps {
  /** The whole equation as a sentence, for screen readers. */
  readonly label: string;
  readonly parts: readonly EquationPart[];
  readonly total: EquationPart;
}

/** Numbers that add up, laid out so that one sees it: part + part + part = total. */
export function Equation({ label, parts, total }: EquationProps) {
  return (
    <div className={classes['equation']} role="group" aria-label={label}>
      {parts.map((part, index) => (
        <Fragment key={part.label}>
          {index > 0 && <Sign text="+" />}
          <StatTile {...part} />
        </Fragment>
      ))}
      <Sign text="=" />
      <StatTile {...total} />
    </div>
  );
}

function Sign({ text }: { readonly text: string }) {
  return (
    <span className={classes['sign']} aria-hidden>
      {text}
    </span>
  );
}
