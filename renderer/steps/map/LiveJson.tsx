import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SegmentEvent } from '../../../shared/model/event';
import type { Target } from '../../../shared/model/plan';
import type { PreparedRow } from '../../../shared/pipeline/prepareRow';
import { JsonView } from '../../components/JsonView';
import type { JsonPath } from '../../components/jsonLines';
import { formatBytes, formatCount } from '../../format';
import { nextProblem } from './previewSummary';
import { RowIssues } from './RowIssues';
import { targetPath } from './targetPath';
import classes from './LiveJson.module.css';

export interface LiveJsonProps {
  /** The row shown, prepared as the sender prepares it; null when the file has no rows. */
  readonly prepared: PreparedRow | null;
  /** Place of the row among the preview's rows, and how many there are. */
  readonly index: number;
  readonly rowCount: number;
  readonly problemRows: readonly number[];
  readonly columns: readonly string[];
  readonly callsChosen: boolean;
  /** The field that is pointed at in the list. */
  readonly pointed: Target | null;
  readonly onShow: (index: number) => void;
  /** A value of an event is pointed at. */
  readonly onPoint: (event: SegmentEvent, path: JsonPath | null) => void;
}

/** The row shown, exactly as it will be sent. */
export function LiveJson(props: LiveJsonProps) {
  const { prepared, columns, callsChosen } = props;
  const { t } = useTranslation('map');
  return (
    <section className={classes['pane']} aria-labelledby="map-json">
      <RowSteps {...props} />
      {prepared && prepared.kind !== 'skipped' && callsChosen && (
        <RowIssues prepared={prepared} columns={columns} />
      )}
      <div className={classes['scroll']}>
        <Events {...props} />
      </div>
      <p className={classes['quiet']}>{t('json.ids')}</p>
    </section>
  );
}

function Events({ prepared, callsChosen, pointed, onPoint }: LiveJsonProps) {
  const { t } = useTranslation(['map', 'common']);
  if (!prepared) return <p className={classes['none']}>{t('map:json.noRows')}</p>;
  if (!callsChosen) return <p className={classes['none']}>{t('map:json.noCalls')}</p>;
  if (prepared.kind === 'skipped') return <p className={classes['none']}>{t('map:json.skipped')}</p>;
  return prepared.events.map(({ event, bytes }) => {
    const call = t(`common:call.${event.type}`);
    const path = pointed && targetPath(pointed, event);
    return (
      <div key={event.type} className={classes['event']}>
        <div className={classes['eventHead']}>
          <code className={classes['call']}>{call}</code>
          <span>{formatBytes(bytes)}</span>
        </div>
        <JsonView
          value={event}
          label={t('map:json.event', { call, number: prepared.rowNumber })}
          highlight={path ?? undefined}
          onPoint={(pointedPath) => {
            onPoint(event, pointedPath);
          }}
        />
      </div>
    );
  });
}

function RowSteps({ prepared, index, rowCount, problemRows, onShow }: LiveJsonProps) {
  const { t } = useTranslation('map');
  const problem = nextProblem(problemRows, index);
  return (
    <div className={classes['head']}>
      <h2 id="map-json" className={classes['title']}>
        {t('json.heading')}
      </h2>
      <div className={classes['steps']}>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('json.previous')}
          disabled={index <= 0}
          onClick={() => {
            onShow(index - 1);
          }}
        >
          <IconChevronLeft size={15} aria-hidden />
        </ActionIcon>
        <span className={classes['number']} aria-live="polite">
          {prepared && t('json.row', { number: formatCount(prepared.rowNumber) })}
        </span>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('json.next')}
          disabled={index >= rowCount - 1}
          onClick={() => {
            onShow(index + 1);
          }}
        >
          <IconChevronRight size={15} aria-hidden />
        </ActionIcon>
        <Tooltip label={t('json.noProblem', { count: rowCount })} disabled={problem !== null}>
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes['nextProblem'] ?? ''}
            leftSection={<IconAlertTriangle size={14} aria-hidden />}
            data-disabled={problem === null || problem === index}
            aria-label={t('json.nextProblem')}
            aria-disabled={problem === null || problem === index}
            onClick={() => {
              if (problem !== null) onShow(problem);
            }}
          >
            <span className={classes['nextProblemText']}>{t('json.nextProblem')}</span>
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}
