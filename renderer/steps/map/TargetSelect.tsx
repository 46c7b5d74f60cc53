import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallType } from '../../../shared/model/event';
import type { Target } from '../../../shared/model/plan';
import { targetKey } from '../../../shared/model/target';
import { TargetOptions } from './TargetOptions';
import { targetGroups } from './targetOptions';
import { useTargetText } from './useTargetText';
import classes from './TargetSelect.module.css';

export interface TargetSelectProps {
  readonly value: Target | null;
  readonly types: readonly CallType[];
  /** Names the control for screen readers, with what is chosen. */
  readonly label: string;
  readonly columnName?: string | undefined;
  /** Whether "Do not send" is a choice. */
  readonly optional: boolean;
  readonly placeholder?: string | undefined;
  readonly onChange: (target: Target | null) => void;
}

const nothing = 'nothing';

/** Where a value goes: all fields by group, found by typing, or a new one of the typed name. */
export function TargetSelect(props: TargetSelectProps) {
  const { value, types, label, columnName, optional, placeholder, onChange } = props;
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: (source) => {
      setSearch('');
      combobox.resetSelectedOption();
      if (source !== 'mouse') combobox.focusTarget();
    },
    onDropdownOpen: () => {
      // The search field is there only after the dropdown was drawn.
      requestAnimationFrame(() => {
        combobox.focusSearchInput();
        combobox.selectFirstOption();
      });
    },
  });
  const opened = combobox.dropdownOpened;
  const groups = useMemo(
    () =>
      opened ? targetGroups({ types, search, columnName, words: (target) => targetText(target).full }) : [],
    [opened, types, search, columnName, targetText],
  );
  const text = value && targetText(value);

  function choose(key: string) {
    const option = groups.flatMap(({ options }) => options).find((other) => other.key === key);
    if (key === nothing) onChange(null);
    else if (option) onChange(option.target);
    combobox.closeDropdown('keyboard');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (opened || event.ctrlKey || event.metaKey || event.altKey) return;
    if (optional && (event.key === 'Delete' || event.key === 'Backspace')) onChange(null);
    else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      setSearch(event.key);
      combobox.openDropdown('keyboard');
    }
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={300}
      position="bottom-start"
      shadow="md"
      size="sm"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <InputBase
          component="button"
          type="button"
          pointer
          size="xs"
          classNames={{ input: classes['input'] ?? '' }}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          aria-label={label}
          data-set={value !== null || undefined}
          onClick={() => {
            combobox.toggleDropdown();
          }}
          onKeyDown={onKeyDown}
        >
          {text ? (
            <span className={classes['value']}>
              {text.kind !== '' && <span className={classes['kind']}>{text.kind}</span>}
              <span className={classes['name']}>{text.name}</span>
            </span>
          ) : (
            <span className={classes['empty']}>{placeholder ?? t('becomes.notSent')}</span>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
            requestAnimationFrame(() => combobox.selectFirstOption());
          }}
          placeholder={t('becomes.search')}
          aria-label={t('becomes.search')}
        />
        <TargetOptions
          groups={groups}
          chosen={value ? targetKey(value) : nothing}
          nothing={optional && search === '' ? nothing : null}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
