import { useTranslation } from 'react-i18next';
import type { FilePreview, FileWarning, Row } from '../../../shared/model/csv';
import { formatAbout, formatCount } from '../../format';
import { delimiterKind } from './dialectWords';

export interface FileWords {
  /** "Comma-separated", "UTF-8", "names in row 1", "9 columns", "2,000 rows". */
  readonly parts: readonly string[];
  readonly rows: string;
  readonly columns: string;
}

/** How a file is read, in the words of one sentence. */
export function useFileWords({ dialect, byteOrderMark, columns, rowCount }: FilePreview): FileWords {
  const { t } = useTranslation('file');
  const rows = rowCount.exact
    ? t('rows', { count: rowCount.value, shown: formatCount(rowCount.value) })
    : t('aboutRows', { shown: formatAbout(rowCount.value) });
  const columnCount = t('columns', { count: columns.length });
  return {
    rows,
    columns: columnCount,
    parts: [
      t(`separated.${delimiterKind(dialect.delimiter)}`, { character: dialect.delimiter }),
      byteOrderMark ? t('utf8Mark') : t('utf8'),
      dialect.header ? t('namesInFirstRow') : t('noNames'),
      columnCount,
      rows,
    ],
  };
}

/** What is wrong with a row of the preview, or nothing. */
export function useRowNote(): (row: Row) => string | undefined {
  const { t } = useTranslation('file');
  return ({ problem, extraCells }) =>
    problem === undefined
      ? undefined
      : t(`problem.${problem}`, { cells: (extraCells ?? []).map((cell) => `“${cell}”`).join(', ') });
}

export function useWarningWords(): (warning: FileWarning) => string {
  const { t } = useTranslation('file');
  return ({ kind, count, examples }) => {
    const named = examples.map((example) => (typeof example === 'number' ? formatCount(example) : example));
    const listed = named.join(', ');
    return t(`warning.${kind}`, {
      count,
      shown: formatCount(count),
      examples: count > named.length && named.length > 0 ? t('andMore', { examples: listed }) : listed,
    });
  };
}
