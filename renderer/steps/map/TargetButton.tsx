import { UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../shared/model/plan';
import { useTargetText } from './useTargetText';
import classes from './TargetSelect.module.css';

export interface TargetButtonProps {
  readonly value: Target | null;
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** Id of the choice while it is open. */
  readonly popup?: string | undefined;
  readonly onClick: () => void;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** What is chosen, and the way to the choice. */
export function TargetButton(props: TargetButtonProps) {
  const { value, label, placeholder, popup, onClick, onKeyDown, ref } = props;
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const text = value && targetText(value);
  return (
    <UnstyledButton
      ref={ref ?? null}
      className={classes['button'] ?? ''}
      role="combobox"
      aria-haspopup="dialog"
      aria-expanded={popup !== undefined}
      aria-controls={popup}
      aria-label={label}
      data-set={value !== null || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className={classes['value']}>
        {text ? (
          <>
            {text.kind !== '' && <span className={classes['kind']}>{text.kind}</span>}
            <span className={classes['name']}>{text.name}</span>
          </>
        ) : (
          <span className={classes['kind']}>{placeholder ?? t('becomes.notSent')}</span>
        )}
      </span>
      <IconSelector size={15} stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
}
