import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { destinations } from '../../../shared/segment/destinations';
import classes from './PickedDestinations.module.css';

export interface PickedDestinationsProps {
  readonly names: readonly string[];
  readonly onRemove: (name: string) => void;
}

/** The picked destinations, each with its way out. */
export function PickedDestinations({ names, onRemove }: PickedDestinationsProps) {
  const { t } = useTranslation('destinations');
  return (
    <div className={classes['picked']}>
      <span className={classes['count']} aria-live="polite">
        {t('picked', { count: names.length })}
      </span>
      {names.map((name) => {
        const title = destinations.find((known) => known.name === name)?.title ?? name;
        return (
          <Pill
            key={name}
            size="md"
            className={classes['pill'] ?? ''}
            withRemoveButton
            onRemove={() => {
              onRemove(name);
            }}
            // Mantine keeps the button out of the keyboard's way by default; here it is the only way out.
            removeButtonProps={{
              'aria-label': t('remove', { name: title }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
          >
            {title}
          </Pill>
        );
      })}
    </div>
  );
}
