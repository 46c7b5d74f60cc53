import { useEffect, useRef, useState } from 'react';
import type { CallType } from '../../../shared/model/event';
import type { Target } from '../../../shared/model/plan';
import { TargetButton } from './TargetButton';
import { TargetDropdown } from './TargetDropdown';

export interface TargetSelectProps {
  readonly value: Target | null;
  readonly types: readonly CallType[];
  /** Names the control for screen readers, with what is chosen. */
  readonly label: string;
  /** The column's name, offered as a field of its own; absent for fixed texts. */
  readonly columnName?: string | undefined;
  /** Whether "Do not send" is a choice. */
  readonly optional: boolean;
  readonly placeholder?: string | undefined;
  readonly onChange: (target: Target | null) => void;
}

/**
 * Where a value goes: all fields by group, found by typing, or a new one of the typed name. Closed it is only a button,
 * because a list draws dozens of them while it scrolls.
 */
export function TargetSelect(props: TargetSelectProps) {
  const { optional, onChange } = props;
  /** The text that it was opened with; null while it is closed. */
  const [opened, setOpened] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const takeFocus = useRef(false);

  useEffect(() => {
    if (opened === null && takeFocus.current) button.current?.focus();
    takeFocus.current = false;
  }, [opened]);

  if (opened === null) {
    return (
      <TargetButton
        {...props}
        ref={button}
        onClick={() => {
          setOpened('');
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (optional && (event.key === 'Delete' || event.key === 'Backspace')) onChange(null);
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpened('');
          else if (event.key.length === 1 && event.key !== ' ') setOpened(event.key);
          else return;
          event.preventDefault();
        }}
      />
    );
  }
  return (
    <TargetDropdown
      {...props}
      initialSearch={opened}
      onClose={() => {
        // A click elsewhere takes the focus there afterwards.
        takeFocus.current = true;
        setOpened(null);
      }}
    />
  );
}
