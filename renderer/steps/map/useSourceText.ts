import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/model/failure';
import type { Field } from '../../../shared/model/plan';

/** Characters of a template; of a longer one, its beginning. */
const longest = 40;

/** What a field is filled with, in a few words: a column's name, "Fixed text", "city + country combined". */
export function useSourceText(): (from: Field['from'], columns: readonly string[]) => string {
  const { t } = useTranslation(['map', 'fields']);
  return useCallback(
    (from, columns) => {
      switch (from.kind) {
        case 'column':
          return columns[from.column] ?? '?';
        case 'constant':
          return t('map:columns.fixedText');
        case 'columns':
          return t('fields:made.columns', {
            columns: from.columns.map((index) => columns[index] ?? '?').join(' + '),
          });
        case 'template':
          return t('fields:made.template', { template: shortened(from.template) });
        default:
          return assertNever(from);
      }
    },
    [t],
  );
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
