import { Button } from '@mantine/core';
import { IconFilePlus, IconTemplate } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/model/failure';
import { EmptyState } from '../components/EmptyState';
import { FailureAlert } from '../components/FailureAlert';
import { StepFrame } from '../components/StepFrame';
import { useStore } from '../store/useStore';
import { TemplateRow } from './templates/TemplateRow';
import classes from './TemplatesPage.module.css';

/** Set-ups under a name, to be used, changed and handed on. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  const templates = useStore((state) => state.templates);
  const listFailure = useStore((state) => state.templatesFailure);
  const refreshTemplates = useStore((state) => state.refreshTemplates);
  const importTemplate = useStore((state) => state.importTemplate);
  const showPage = useStore((state) => state.showPage);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void refreshTemplates();
  }, [refreshTemplates]);

  /** What went wrong is said above everything; what was done, beside it. */
  function tell(result: Result<unknown>, done = '') {
    setFailure(result.ok ? null : result.failure);
    setSaid(result.ok ? done : '');
  }

  async function add() {
    const added = await importTemplate();
    tell(added, added.ok && added.value ? t('added', { name: added.value.name }) : '');
  }

  const why = failure ?? listFailure;
  return (
    <StepFrame
      title={t('title')}
      intro={t('intro')}
      aside={
        <Button
          variant="default"
          leftSection={<IconFilePlus size={16} aria-hidden />}
          onClick={() => {
            void add();
          }}
        >
          {t('import')}
        </Button>
      }
    >
      {why && (
        <div className={classes['failure']}>
          <FailureAlert failure={why} />
        </div>
      )}
      <div role="status" className={classes['said']}>
        {said}
      </div>
      {templates.length > 0 ? (
        <ul className={classes['list']} aria-label={t('list')}>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} onResult={tell} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<IconTemplate size={28} stroke={1.5} aria-hidden />}
          title={t('empty.title')}
          action={
            <Button
              variant="default"
              onClick={() => {
                showPage('import');
              }}
            >
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      )}
    </StepFrame>
  );
}
