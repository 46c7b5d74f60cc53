import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/failure';
import type { Template } from '../../../shared/model/template';
import { neededColumns } from '../../../shared/pipeline/neededColumns';
import { formatMoment } from '../../format';
import { isSending } from '../../store/sendSlice';
import { useStore } from '../../store/useStore';
import { TemplateMenu } from './TemplateMenu';
import classes from './TemplateRow.module.css';

export interface TemplateRowProps {
  readonly template: Template;
  /** `done` says what has happened, where it is not seen. */
  readonly onResult: (result: Result<unknown>, done?: string) => void;
}

const shownNames = 8;

/** One template: its name, the columns that it needs, when it was used, and what can be done with it. */
export function TemplateRow({ template, onResult }: TemplateRowProps) {
  const { t } = useTranslation('templates');
  const startWithTemplate = useStore((state) => state.startWithTemplate);
  const sending = useStore(isSending);
  const { name, plan, usedAt, versions } = template;
  const needed = neededColumns(plan).columns.map((column) => plan.columns[column] ?? '');
  const examples = needed.slice(0, shownNames).join(', ');
  const names = needed.length > shownNames ? t('row.more', { examples }) : examples;
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['name']} title={name}>
          {name}
        </span>
        <span className={classes['columns']} title={needed.join(', ')}>
          {needed.length === 0 ? t('row.columnsNone') : t('row.columns', { count: needed.length, names })}
        </span>
        <span className={classes['quiet']}>
          {[
            usedAt === undefined ? t('row.unused') : t('row.used', { when: formatMoment(usedAt) }),
            t('row.saved', { when: formatMoment(versions[0] ?? '') }),
            t('row.versions', { count: versions.length }),
          ].join(' · ')}
        </span>
      </div>
      <Button
        variant="default"
        size="xs"
        disabled={sending}
        aria-label={t('row.useNamed', { name })}
        onClick={() => {
          void startWithTemplate(template);
        }}
      >
        {t('row.use')}
      </Button>
      <TemplateMenu template={template} onResult={onResult} />
    </li>
  );
}
