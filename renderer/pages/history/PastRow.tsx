import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastImport } from '../../../shared/model/history';
import { formatMoment } from '../../format';
import classes from './PastRow.module.css';
import { pastNumbers, pastReceiver, pastStatus } from './pastStatus';
import { StatusSign } from './StatusSign';

export interface PastRowProps {
  readonly past: PastImport;
  /** Whether the Tab key stops here. */
  readonly tabbable: boolean;
  readonly onShow: (importId: string) => void;
}

/** One import in one line: its file, when, to whom, how it ended, and how much was accepted. */
export const PastRow = memo(function PastRow({ past, tabbable, onShow }: PastRowProps) {
  const { t } = useTranslation('history');
  const status = pastStatus(t, past);
  const receiver = pastReceiver(t, past);
  return (
    <UnstyledButton
      className={classes['row']}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => {
        onShow(past.importId);
      }}
    >
      <StatusSign tone={status.tone} size={20} />
      <span className={classes['what']}>
        <span className={classes['name']} title={past.file.name}>
          {past.file.name}
        </span>
        <span className={classes['quiet']}>
          {formatMoment(past.startedAt)}
          {' · '}
          {receiver}
        </span>
      </span>
      <span className={classes['end']}>
        <span className={classes['status']}>{status.text}</span>
        <span className={classes['quiet']}>
          {pastNumbers(t, past)}
          {past.data === 'deleted' && ` · ${t('deleted')}`}
        </span>
      </span>
      <IconChevronRight size={18} stroke={1.75} aria-hidden className={classes['chevron']} />
    </UnstyledButton>
  );
});
