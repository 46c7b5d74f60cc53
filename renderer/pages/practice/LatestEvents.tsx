import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonView } from '../../components/JsonView';
import { formatCount } from '../../format';
import { EventList, type ReceivedEvent } from './EventList';
import { readJson } from './readJson';
import classes from './LatestEvents.module.css';

/** The latest events and the chosen one in full. Without a choice the newest is shown, whichever that is by now. */
export function LatestEvents({ events }: { readonly events: readonly ReceivedEvent[] }) {
  const { t } = useTranslation('practice');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const found = chosenId === null ? -1 : events.findIndex((event) => event.messageId === chosenId);
  const chosen = Math.max(0, found);
  const event = events[chosen];
  const json = event?.json;
  const value = useMemo(() => readJson(json ?? ''), [json]);
  if (!event) return <p className={classes['none']}>{t('none')}</p>;
  return (
    <div className={classes['columns']}>
      <div className={classes['side']}>
        <EventList
          events={events}
          chosen={chosen}
          onChoose={({ messageId }) => {
            setChosenId(messageId);
          }}
        />
        <p className={classes['limit']}>{t('latest.limit', { shown: formatCount(events.length) })}</p>
      </div>
      <JsonView value={value} label={t('latest.event', { name: event.name || event.type })} />
    </div>
  );
}
