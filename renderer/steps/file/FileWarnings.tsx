import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileWarning } from '../../../shared/model/csv';
import { useWarningWords } from './useFileWords';
import classes from './FileWarnings.module.css';

/** What is odd about the file as a whole, a line each, with the first places. */
export function FileWarnings({ warnings }: { readonly warnings: readonly FileWarning[] }) {
  const { t } = useTranslation('file');
  const words = useWarningWords();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['list']} aria-label={t('warnings')}>
      {warnings.map((warning) => (
        <li key={warning.kind} className={classes['warning']}>
          <IconAlertTriangle size={16} stroke={1.9} aria-hidden className={classes['sign']} />
          <span className="selectable">{words(warning)}</span>
        </li>
      ))}
    </ul>
  );
}
