import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeInbox } from '../../../shared/model/practice';
import { callTypes } from '../../../shared/model/event';
import { callIcons } from '../../components/callIcons';
import { formatTime } from '../../format';
import classes from './EventList.module.css';

export type ReceivedEvent = PracticeInbox['latest'][number];

export interface EventListProps {
  readonly events: readonly ReceivedEvent[];
  /** Index of the event that is shown beside the list. */
  readonly chosen: number;
  readonly onChoose: (event: ReceivedEvent) => void;
}

/** What arrived, newest first. One stop for the Tab key; the arrow keys choose. */
export function EventList({ events, chosen, onChoose }: EventListProps) {
  const { t } = useTranslation('practice');
  const id = useId();

  function choose(index: number) {
    const event = events[Math.max(0, Math.min(events.length - 1, index))];
    if (event) onChoose(event);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = destination(event.key, chosen, events.length);
    if (to === null) return;
    event.preventDefault();
    choose(to);
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      className={classes['list']}
      aria-label={t('latest.label')}
      aria-activedescendant={`${id}-${String(chosen)}`}
      onKeyDown={onKeyDown}
    >
      {events.map((event, index) => (
        <div
          key={`${event.messageId} ${event.receivedAt} ${String(events.length - index)}`}
          id={`${id}-${String(index)}`}
          ref={index === chosen ? intoView : undefined}
          role="option"
          aria-selected={index === chosen}
          className={classes['event']}
          onClick={() => {
            choose(index);
          }}
        >
          <CallIcon type={event.type} />
          <span className={classes['type']}>{event.type}</span>
          <span className={classes['name']} title={event.name}>
            {event.name}
          </span>
          <time className={classes['time']}>{formatTime(event.receivedAt)}</time>
        </div>
      ))}
    </div>
  );
}

function CallIcon({ type }: { readonly type: string }) {
  const known = callTypes.find((call) => call === type);
  if (!known) return null;
  const Icon = callIcons[known];
  return <Icon size={16} stroke={1.75} aria-hidden className={classes['icon']} />;
}

function destination(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return from - 1;
    case 'ArrowDown':
      return from + 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

function intoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' });
}
