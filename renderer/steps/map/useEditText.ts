import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { formatCount } from '../../format';
import { describeEdit } from './describeEdit';
import { useSourceText } from './useSourceText';
import { useTargetText } from './useTargetText';

/** An edit in a few words: "total → Property revenue". */
export function useEditText(): (before: Plan, after: Plan, name?: string) => string {
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const sourceText = useSourceText();
  return useCallback(
    (before, after, name) => {
      if (name !== undefined) return name;
      const edit = describeEdit(before, after);
      if (edit.kind === 'fields') {
        return t('edit.fields', { count: edit.count, counted: formatCount(edit.count) });
      }
      if (edit.kind === 'zone') return t('edit.zone', { zone: edit.zone });
      if (!('field' in edit)) return t(`edit.${edit.kind}`);
      const { field } = edit;
      return t(`edit.${edit.kind}`, {
        source: sourceText(field.from, after.columns),
        target: targetText(field.target).full,
        type: t(`becomes.types.${field.type}`),
      });
    },
    [t, targetText, sourceText],
  );
}
