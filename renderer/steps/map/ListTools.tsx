import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { type Show, shows } from './filterRows';
import classes from './ListTools.module.css';

export interface ListToolsProps {
  readonly find: string;
  readonly show: Show;
  /** Lines in each view. */
  readonly counts: Readonly<Record<Show, number>>;
  readonly onFind: (text: string) => void;
  readonly onShow: (show: Show) => void;
}

/** Finds a column among many, or those that want a look. */
export function ListTools({ find, show, counts, onFind, onShow }: ListToolsProps) {
  const { t } = useTranslation('map');
  return (
    <div className={classes['tools']}>
      <TextInput
        size="xs"
        className={classes['find'] ?? ''}
        leftSection={<IconSearch size={14} aria-hidden />}
        type="search"
        value={find}
        placeholder={t('columns.find')}
        aria-label={t('columns.find')}
        onChange={(event) => {
          onFind(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('columns.show')}
        value={show}
        data={shows.map((value) => ({
          value,
          label: t(`columns.${value}`, { counted: formatCount(counts[value]) }),
        }))}
        onChange={(chosen) => {
          const next = shows.find((known) => known === chosen);
          if (next) onShow(next);
        }}
      />
    </div>
  );
}
