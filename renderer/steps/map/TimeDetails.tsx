import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { setZone } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { namesNoZone } from '../../../shared/pipeline/namesNoZone';
import { timeReader } from '../../../shared/pipeline/readTime';
import { formatCount } from '../../format';
import type { ColumnIssue } from './previewSummary';
import { StatusLine } from './StatusLine';
import { timeZones } from './timeZones';
import { WhenMissing } from './WhenMissing';
import classes from './TimeDetails.module.css';

export interface TimeDetailsProps {
  readonly column: string;
  /** The cells of the preview that are filled. */
  readonly cells: readonly string[];
  /** A cell of the row shown, or of the first row that has one. */
  readonly cell: string | undefined;
  readonly time: Plan['time'];
  /** Whether rows of the preview have no time, or the person said what becomes of them. */
  readonly timesMissing: boolean;
  /** Set when cells are no time that can be read without guessing. */
  readonly issue: ColumnIssue | undefined;
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** How a column of times is read, shown on a time of the file, and the zone for times that name none. */
export function TimeDetails({ column, cells, cell, time, timesMissing, issue, onEdit }: TimeDetailsProps) {
  const { zone } = time;
  const { t } = useTranslation('map');
  const zones = useMemo(() => timeZones(zone), [zone]);
  const reading = useMemo(() => (cell === undefined ? null : timeReader(zone)(cell)), [cell, zone]);
  const zoneMatters = useMemo(() => cells.some(namesNoZone), [cells]);
  return (
    <div className={classes['details']}>
      {issue?.code === 'timeNotUnderstood' && (
        <div className={classes['problem']} role="note">
          {t('time.notUnderstood', {
            count: issue.count,
            counted: formatCount(issue.count),
            total: formatCount(issue.total),
            value: issue.value ?? '',
          })}
        </div>
      )}
      {reading?.kind === 'time' && (
        <div className={classes['line']}>
          <code className={classes['cell']}>{cell}</code>
          <IconArrowRight size={14} aria-label={t('time.sentAs')} />
          <code className={classes['sent']}>{reading.iso}</code>
        </div>
      )}
      {zoneMatters ? (
        <label className={classes['line']}>
          <span>{t('time.zoneBefore')}</span>
          <Select
            size="xs"
            w={190}
            searchable
            allowDeselect={false}
            limit={60}
            data={zones}
            value={zone}
            aria-label={t('time.zone', { column })}
            nothingFoundMessage={t('time.noZone')}
            data-undo="plan"
            onChange={(chosen) => {
              if (chosen !== null) onEdit((old) => setZone(old, chosen));
            }}
          />
        </label>
      ) : (
        reading?.kind === 'time' && <StatusLine tone="good" text={t('time.ownZone')} />
      )}
      {timesMissing && <WhenMissing value={time.whenMissing} onEdit={onEdit} />}
    </div>
  );
}
