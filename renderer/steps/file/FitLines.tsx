import { useTranslation } from 'react-i18next';
import type { AppliedTemplate } from '../../../shared/pipeline/applyTemplate';
import { formatCount } from '../../format';
import classes from './FitLines.module.css';

const shown = 5;

export interface FitLinesProps {
  readonly fit: AppliedTemplate;
  /** One sentence behind the other, where there is little room. */
  readonly flowing?: boolean;
}

/** What of a set-up does not fit a file, in sentences that name the columns. */
export function FitLines({ fit, flowing = false }: FitLinesProps) {
  const { t } = useTranslation('file');
  const { needed, missing, renamed, added } = fit;

  function listed(names: readonly string[]): string {
    const examples = names.slice(0, shown).join(', ');
    return names.length > shown ? t('andMore', { examples }) : examples;
  }

  return (
    <ul className={classes['lines']} data-flowing={flowing}>
      {missing.length > 0 && (
        <li>
          {t('setUp.missing', {
            count: missing.length,
            shown: formatCount(missing.length),
            needed: formatCount(needed),
            names: listed(missing),
          })}
        </li>
      )}
      {renamed.length > 0 && (
        <li>
          {t('setUp.renamed', {
            names: listed(renamed.map(({ from, to }) => t('setUp.pair', { from, to }))),
          })}
        </li>
      )}
      {added.length > 0 && (
        <li>
          {t('setUp.added', {
            count: added.length,
            shown: formatCount(added.length),
            names: listed(added),
          })}
        </li>
      )}
      {!flowing && <li>{t('setUp.rest')}</li>}
    </ul>
  );
}
