import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/model/plan';

export interface MadeSourceProps {
  readonly from: Extract<Field['from'], { readonly kind: 'columns' | 'template' }>;
  readonly columns: readonly string[];
  readonly className: string | undefined;
}

/** What a field is made of that is neither one column nor a fixed text. */
export function MadeSource({ from, columns, className }: MadeSourceProps) {
  const { t } = useTranslation('fields');
  const text =
    from.kind === 'columns'
      ? t('made.columns', { columns: from.columns.map((column) => columns[column] ?? '?').join(' + ') })
      : t('made.template', { template: from.template });
  return (
    <div className={className} title={text}>
      {text}
    </div>
  );
}
