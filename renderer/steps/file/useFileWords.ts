import { useTranslation } from 'react-i18next';
import type { FilePreview, FileWarning, Row } from '../../../shared/model/csv';
import type { Dialect } from '../../../shared/model/dialect';
import { formatAbout, formatCount } from '../../format';
import { delimiterKind, shownCharacter } from './dialectWords';
import { encodingNames } from './encodingNames';
import { firstRowOf } from './tableStart';

export interface FileWords {
  /** "Comma-separated", "UTF-8", "names in row 1", "9 columns", "2,000 rows". */
  readonly parts: readonly string[];
  readonly rows: string;
  readonly columns: string;
}

/** How a file is read, in the words of one sentence. */
export function useFileWords({ dialect, byteOrderMark, columns, rowCount }: FilePreview): FileWords {
  const { t } = useTranslation('file');
  const dialectWords = useDialectWords();
  const rows = rowCount.exact
    ? t('rows', { count: rowCount.value, shown: formatCount(rowCount.value) })
    : t('aboutRows', { shown: formatAbout(rowCount.value) });
  const columnCount = t('columns', { count: columns.length });
  return {
    rows,
    columns: columnCount,
    parts: [
      ...dialectWords(dialect, columns.length, byteOrderMark),
      ...(isOneColumn(dialect, columns.length) ? [] : [columnCount]),
      rows,
    ],
  };
}

/** Text in which nothing is separated. */
function isOneColumn({ layout }: Dialect, columnCount: number): boolean {
  return layout === undefined && columnCount === 1;
}

/** What a dialect says, in a few words each; `columnCount`: of the table that it makes. */
export function useDialectWords(): (
  dialect: Dialect,
  columnCount: number,
  byteOrderMark?: boolean,
) => readonly string[] {
  const { t } = useTranslation('file');
  return (dialect, columnCount, byteOrderMark = false) => {
    const { layout, packing, delimiter, encoding, header, skipLast, comment, unnamed } = dialect;
    const row = formatCount(firstRowOf(dialect));
    const character = encoding === 'utf-8' && byteOrderMark ? t('utf8Mark') : encodingNames[encoding];
    const names = header ? t('namesInRow', { row }) : row === '1' ? t('noNames') : t('startsInRow', { row });
    return [
      ...(packing?.kind === 'gzip' ? [t('gzip')] : []),
      ...(packing?.kind === 'zip' ? [t('zip', { entry: packing.entry })] : []),
      ...(layout === undefined
        ? [
            isOneColumn(dialect, columnCount)
              ? t('separated.notAtAll')
              : t(`separated.${delimiterKind(delimiter)}`, { character: shownCharacter(delimiter) }),
          ]
        : []),
      ...(layout?.kind === 'sheet' ? [t('sheet', { name: layout.name }), names] : []),
      ...(layout?.kind === 'jsonLines' || layout?.kind === 'jsonArray' ? [t(layout.kind), character] : []),
      ...(layout === undefined ? [character, names] : []),
      ...(layout === undefined && header && unnamed !== undefined ? [t('unnamedFirst')] : []),
      ...(skipLast === undefined
        ? []
        : [t('leftOutLast', { count: skipLast, shown: formatCount(skipLast) })]),
      ...(comment === undefined || layout !== undefined ? [] : [t('leftOutComments', { sign: comment })]),
    ];
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
  return ({ kind, count, examples, encoding }) => {
    const named = examples.map((example) => (typeof example === 'number' ? formatCount(example) : example));
    const listed = named.join(', ');
    const places = {
      count,
      shown: formatCount(count),
      examples: count > named.length && named.length > 0 ? t('andMore', { examples: listed }) : listed,
    };
    return kind === 'undecodable' && encoding !== undefined
      ? t('warning.undecodableAs', { ...places, encoding: encodingNames[encoding] })
      : t(`warning.${kind}`, places);
  };
}
