import { Checkbox } from '@mantine/core';
import {
  IconArrowsJoin2,
  IconBolt,
  IconBuilding,
  IconDeviceMobile,
  IconUser,
  IconWorldWww,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallType } from '../../../shared/model/event';
import classes from './CallChoice.module.css';

/** The commonest first; in the event's own order they would begin with identify. */
const cards = [
  { type: 'track', Icon: IconBolt },
  { type: 'identify', Icon: IconUser },
  { type: 'group', Icon: IconBuilding },
  { type: 'page', Icon: IconWorldWww },
  { type: 'screen', Icon: IconDeviceMobile },
  { type: 'alias', Icon: IconArrowsJoin2 },
] as const;

export interface CallCardsProps {
  readonly types: readonly CallType[];
  readonly onToggle: (type: CallType) => void;
}

/** Six things that a row can be; several may be on. */
export function CallCards({ types, onToggle }: CallCardsProps) {
  const { t } = useTranslation(['map', 'common']);
  return (
    <div className={classes['cards']} role="group" aria-label={t('map:calls.legend')}>
      {cards.map(({ type, Icon }) => {
        const on = types.includes(type);
        return (
          <Checkbox.Card
            key={type}
            className={classes['card']}
            checked={on}
            onClick={() => {
              onToggle(type);
            }}
          >
            <Icon size={18} stroke={1.7} aria-hidden className={classes['icon']} />
            <span className={classes['words']}>
              <span className={classes['plain']}>{t(`map:calls.${type}`)}</span>
              <span className={classes['term']}>{t(`common:call.${type}`)}</span>
            </span>
            <Checkbox.Indicator size="xs" className={classes['tick']} />
          </Checkbox.Card>
        );
      })}
    </div>
  );
}
