import { Checkbox, Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Destination, destinations } from '../../../shared/segment/destinations';
import classes from './DestinationList.module.css';
import { destinationOptions } from './destinationOptions';

export interface DestinationListProps {
  /** Names as they stand in the `integrations` object. */
  readonly picked: readonly string[];
  readonly onToggle: (name: string) => void;
}

/** Segment's destinations to search and pick from, one tab stop: arrows move, Enter picks. */
export function DestinationList({ picked, onToggle }: DestinationListProps) {
  const { t } = useTranslation('destinations');
  const [search, setSearch] = useState('');
  // Always open: the list stands on the page instead of dropping down.
  const combobox = useCombobox({ opened: true, loop: false });
  const { resetSelectedOption } = combobox;
  const { found, ownName, refusedName } = useMemo(
    () => destinationOptions(destinations, picked, search),
    [picked, search],
  );
  useEffect(() => {
    resetSelectedOption();
    // The store of the widget is new with every render: only another search changes what is selected.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(name) => {
        onToggle(name);
        if (name === ownName) setSearch('');
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes['list'] ?? ''} aria-label={t('list')} aria-multiselectable>
        {found.map((destination) => (
          <DestinationOption
            key={destination.name}
            destination={destination}
            picked={picked.includes(destination.name)}
          />
        ))}
        {ownName !== null && (
          <Combobox.Option value={ownName} className={classes['option'] ?? ''}>
            <IconPlus size={18} className={classes['plus']} aria-hidden />
            <span className={classes['words']}>
              <span className={classes['title']}>{t('add', { name: ownName })}</span>
              <span className={classes['detail']}>{t('addHint')}</span>
            </span>
          </Combobox.Option>
        )}
        {found.length === 0 && ownName === null && (
          <Combobox.Empty>
            {refusedName === null ? t('nothingFound') : t('refusedName', { name: refusedName })}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}

function DestinationOption({
  destination,
  picked,
}: {
  readonly destination: Destination;
  readonly picked: boolean;
}) {
  const { t } = useTranslation('destinations');
  const { name, title, category, server } = destination;
  return (
    <Combobox.Option
      value={name}
      disabled={!server}
      className={classes['option'] ?? ''}
      aria-checked={picked}
      data-picked={picked || undefined}
    >
      <Checkbox.Indicator checked={picked} disabled={!server} size="sm" aria-hidden />
      <span className={classes['words']}>
        <span className={classes['title']}>{title}</span>
        {!server && <span className={classes['detail']}>{t('browserOnly')}</span>}
        {server && name !== title && <span className={classes['detail']}>{t('sentAs', { name })}</span>}
      </span>
      <span className={classes['category']}>{category}</span>
    </Combobox.Option>
  );
}
