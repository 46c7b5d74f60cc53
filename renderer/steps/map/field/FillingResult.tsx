import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/model/csv';
import type { Issue } from '../../../../shared/model/run';
import { fieldText } from '../../../../shared/pipeline/fieldText';
import { compileSteps } from '../../../../shared/pipeline/transforms/compileSteps';
import { fieldOf } from './fieldOf';
import type { FillingFormProps } from './FillingForm';

/** What a new field says in the first rows, by the sender's own code. */
export function FillingResult({ filling, state, columns, rows }: FillingFormProps) {
  const { t } = useTranslation(['fields', 'issues']);
  const results = useMemo(() => {
    const field = fieldOf(filling, state, rows);
    if (field === null) return [];
    const textOf = fieldText(field.from, columns);
    const change = compileSteps(field.steps ?? []);
    return rows.slice(0, 3).map((row) => resultOf(row, textOf, change));
  }, [filling, state, columns, rows]);
  if (results.length === 0) return null;
  return (
    <div role="status">
      {results.map(({ rowNumber, text, issue }) => (
        <Text key={rowNumber} size="xs" truncate {...(issue && { c: 'red' })}>
          {t('fields:add.result', { number: rowNumber })}:{' '}
          {issue
            ? t(`issues:${issue.code}.row`, { value: issue.value ?? '' })
            : text === ''
              ? t('fields:steps.empty')
              : text}
        </Text>
      ))}
    </div>
  );
}

function resultOf(
  row: Row,
  textOf: ReturnType<typeof fieldText>,
  change: ReturnType<typeof compileSteps>,
): { readonly rowNumber: number; readonly text: string; readonly issue: Issue | undefined } {
  const issues: Issue[] = [];
  const found = textOf(row, issues);
  const text = found === undefined ? undefined : change(found, issues, undefined);
  return { rowNumber: row.rowNumber, text: text ?? '', issue: issues[0] };
}
