import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { targetKey } from '../../../shared/model/target';
import { TargetButton } from './TargetButton';
import { TargetOptions } from './TargetOptions';
import { targetGroups } from './targetOptions';
import type { TargetSelectProps } from './TargetSelect';
import { useTargetText } from './useTargetText';

export interface TargetDropdownProps extends TargetSelectProps {
  readonly initialSearch: string;
  readonly onClose: () => void;
}

const nothing = 'nothing';

/** The open choice: a text to search by, and what matches it. */
export function TargetDropdown(props: TargetDropdownProps) {
  const { value, types, columnName, optional, initialSearch, onChange, onClose } = props;
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const id = useId();
  const listId = useId();
  const [search, setSearch] = useState(initialSearch);
  const combobox = useCombobox({
    opened: true,
    onDropdownClose: onClose,
  });
  const groups = useMemo(
    () => targetGroups({ types, search, columnName, words: (target) => targetText(target).full }),
    [types, search, columnName, targetText],
  );
  const { selectFirstOption, selectActiveOption, focusSearchInput } = combobox;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that was typed on is gone: until the search field is drawn, this one takes the keys.
    button.current?.focus();
  }, []);
  useEffect(() => {
    focusSearchInput();
  }, [focusSearchInput]);
  useEffect(() => {
    // The options are drawn into another part of the page, a moment later.
    const timer = setTimeout(search === '' ? selectActiveOption : selectFirstOption);
    return () => {
      clearTimeout(timer);
    };
  }, [search, selectActiveOption, selectFirstOption]);

  function choose(key: string) {
    const option = groups.flatMap(({ options }) => options).find((other) => other.key === key);
    if (key === nothing) onChange(null);
    else if (option) onChange(option.target);
    onClose();
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
      <Combobox.DropdownTarget>
        <TargetButton
          {...props}
          ref={button}
          popup={id}
          onClick={onClose}
          onKeyDown={(event) => {
            // Whoever types at once is faster than the focus: nothing typed is lost.
            if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            setSearch((typed) => typed + event.key);
          }}
        />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <div id={id} role="dialog" aria-label={t('becomes.options')}>
          <Combobox.Search
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
            placeholder={t('becomes.search')}
            aria-label={t('becomes.search')}
            role="combobox"
            aria-expanded
            aria-controls={listId}
          />
          <TargetOptions
            id={listId}
            groups={groups}
            chosen={value ? targetKey(value) : nothing}
            nothing={optional && search.trim() === '' ? nothing : null}
          />
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
}
