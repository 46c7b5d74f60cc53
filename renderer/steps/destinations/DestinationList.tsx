import { Checkbox, Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type RefAttributes, useId, useMemo, useState } from 'react';
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
  const listId = useId();
  const [search, setSearch] = useState('');
  // Always open: the list stands on the page instead of dropping down.
  const combobox = useCombobox({ opened: true, loop: false });
  const { found, ownName, refusedName } = useMemo(
    () => destinationOptions(destinations, picked, search),
    [picked, search],
  );

  function searchFor(text: string) {
    // What the arrows had reached stands elsewhere in the list of another search.
    combobox.resetSelectedOption();
    setSearch(text);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(name) => {
        onToggle(name);
        if (name === ownName) searchFor('');
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <SearchInput
          listId={listId}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => {
            searchFor(event.currentTarget.value);
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        id={listId}
        className={classes['list'] ?? ''}
        aria-label={t('list')}
        aria-multiselectable
      >
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

type SearchInputProps = TextInputProps & RefAttributes<HTMLInputElement> & { readonly listId: string };

/** Names its list from the first moment; the kit would do so only after something else has changed. */
function SearchInput({ listId, ...props }: SearchInputProps) {
  return <TextInput {...props} aria-controls={listId} />;
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
