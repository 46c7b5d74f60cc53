import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import classes from './ColumnList.module.css';

export interface SendRestProps {
  /** Columns that go nowhere, and could. */
  readonly count: number;
  readonly kind: 'properties' | 'traits';
  readonly onSend: () => void;
}

/** Says that columns stay behind, and takes them along. */
export function SendRest({ count, kind, onSend }: SendRestProps) {
  const { t } = useTranslation('map');
  const words = { count, counted: formatCount(count) };
  return (
    <div className={classes['rest']}>
      <span>{t('columns.rest', words)}</span>
      <Button size="compact-xs" variant="subtle" onClick={onSend}>
        {kind === 'properties' ? t('columns.restAsProperties', words) : t('columns.restAsTraits', words)}
      </Button>
    </div>
  );
}
