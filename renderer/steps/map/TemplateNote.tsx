import { IconTemplate } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedPreview } from '../../../shared/model/openedFile';
import { fittingTemplate } from '../../../shared/pipeline/fittingTemplate';
import { TextLink } from '../../components/TextLink';
import { useStore } from '../../store/useStore';
import { FitLines } from '../file/FitLines';
import classes from './PresetNote.module.css';

/** Offers the template that was made for files like this one, never used unasked; once used, what of it does not fit. */
export function TemplateNote() {
  const preview = useStore(({ file }) => (file.kind === 'open' ? file.preview : null));
  const used = useStore(({ usedTemplate, planHistory }) =>
    planHistory.past.some(({ plan }) => plan === usedTemplate?.before) ? usedTemplate : null,
  );
  const untouched = useStore(
    ({ file, setUp, planHistory }) =>
      setUp === null && file.kind === 'open' && !file.continued && planHistory.past.length === 0,
  );
  const { t } = useTranslation('templates');
  if (used) {
    const { missing, renamed, added } = used.fit;
    return (
      <TemplateLine title={t('used.title', { name: used.name })}>
        {missing.length + renamed.length + added.length > 0 ? (
          <FitLines fit={used.fit} flowing />
        ) : (
          t('used.whole')
        )}
      </TemplateLine>
    );
  }
  return untouched && preview && !preview.retry ? <Offer preview={preview} /> : null;
}

function Offer({ preview }: { readonly preview: OpenedPreview }) {
  const { t } = useTranslation('templates');
  const templates = useStore((state) => state.templates);
  const chooseTemplate = useStore((state) => state.chooseTemplate);
  const { dialect, columns } = preview;
  const fitting = useMemo(
    () => fittingTemplate(templates, { dialect, columns }),
    [templates, dialect, columns],
  );
  if (!fitting) return null;
  return (
    <TemplateLine title={t('offer.title', { name: fitting.name })}>
      <TextLink
        onClick={() => {
          chooseTemplate(fitting, t('used.edit', { name: fitting.name }));
        }}
      >
        {t('offer.use')}
      </TextLink>
    </TemplateLine>
  );
}

interface TemplateLineProps {
  readonly title: string;
  readonly children: ReactNode;
}

function TemplateLine({ title, children }: TemplateLineProps) {
  const { t } = useTranslation('templates');
  return (
    <div className={classes['note']} role="note" aria-label={t('label')}>
      <IconTemplate size={18} stroke={1.75} aria-hidden className={classes['icon']} />
      <div className={classes['text']}>
        <strong className={classes['name']}>{title}</strong> {children}
      </div>
    </div>
  );
}
