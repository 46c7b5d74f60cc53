import { Radio } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './ChoiceCard.module.css';

export interface ChoiceCardProps {
  readonly value: string;
  readonly title: string;
  readonly description: ReactNode;
  /** A word at the end of the title, such as a region. */
  readonly badge?: ReactNode;
  readonly icon?: ReactNode;
}

/** One answer of a question with few answers, with room to say what it means. Stands in a Radio.Group. */
export function ChoiceCard({ value, title, description, badge, icon }: ChoiceCardProps) {
  const id = useId();
  return (
    <Radio.Card
      value={value}
      className={classes['card'] ?? ''}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <Radio.Indicator className={classes['indicator'] ?? ''} />
      <span className={classes['words']}>
        <span className={classes['title']}>
          {icon}
          <span id={`${id}-title`} className={classes['name']}>
            {title}
          </span>
          {badge !== undefined && <span className={classes['badge']}>{badge}</span>}
        </span>
        <span id={`${id}-text`} className={classes['description']}>
          {description}
        </span>
      </span>
    </Radio.Card>
  );
}
