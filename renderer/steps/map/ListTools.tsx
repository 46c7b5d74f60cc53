import { ActionIcon, Button, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { type Show, shows } from './filterRows';
import classes from './ListTools.module.css';

export interface ListToolsProps {
  readonly find: string;
  readonly show: Show;
  /** Lines in each view. */
  readonly counts: Readonly<Record<Show, number>>;
  /** Whether there are so many columns that looking for one pays. */
  readonly withFilter: boolean;
  /** Columns that go nowhere, and could. */
  readonly rest: number;
  readonly restKind: 'properties' | 'traits';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onFind: (text: string) => void;
  readonly onShow: (show: Show) => void;
  readonly onSendRest: () => void;
  readonly onAdd: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What concerns the list as a whole. */
export function ListTools(props: ListToolsProps) {
  const { find, show, counts, withFilter, rest, restKind, onFind, onShow, onSendRest, onAdd } = props;
  const { t } = useTranslation('map');
  return (
    <div className={classes['tools']}>
      {withFilter && (
        <>
          <TextInput
            size="xs"
            className={classes['find'] ?? ''}
            leftSection={<IconSearch size={14} aria-hidden />}
            type="search"
            value={find}
            placeholder={t('columns.find')}
            aria-label={t('columns.find')}
            onChange={(event) => {
              onFind(event.currentTarget.value);
            }}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('columns.show')}
            value={show}
            data={shows.map((value) => ({
              value,
              label: t(`columns.${value}`, { count: counts[value], counted: formatCount(counts[value]) }),
            }))}
            onChange={(chosen) => {
              const next = shows.find((known) => known === chosen);
              if (next) onShow(next);
            }}
          />
        </>
      )}
      <div className={classes['actions']}>
        {rest > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onSendRest}>
            {t(restKind === 'properties' ? 'columns.restAsProperties' : 'columns.restAsTraits', {
              count: rest,
              counted: formatCount(rest),
            })}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={onAdd}
        >
          {t('add.open')}
        </Button>
        <Tooltip label={t('columns.undo')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={t('columns.undo')}
            disabled={!props.canUndo}
            onClick={props.onUndo}
          >
            <IconArrowBackUp size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('columns.redo')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={t('columns.redo')}
            disabled={!props.canRedo}
            onClick={props.onRedo}
          >
            <IconArrowForwardUp size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
