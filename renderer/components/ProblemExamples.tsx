import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/model/run';
import { formatCount } from '../format';
import classes from './ProblemList.module.css';

/** The first rows that have a problem, by the number that Excel shows, with the cell where one is to blame. */
export function ProblemExamples({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('check');
  const { examples, count } = problem;
  if (examples.length === 0) return null;
  const note =
    count > examples.length ? t('problems.first', { shown: examples.length, count }) : t('problems.all');
  return (
    <>
      {examples.some(({ value }) => value !== undefined) ? (
        <Table className={classes['examples'] ?? ''} verticalSpacing={3} withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes['rowNumber'] ?? ''}>{t('problems.row')}</Table.Th>
              <Table.Th>{t('problems.value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {examples.map(({ rowNumber, value }) => (
              <Table.Tr key={rowNumber}>
                <Table.Td className={classes['rowNumber'] ?? ''}>{formatCount(rowNumber)}</Table.Td>
                <Table.Td>
                  {value === undefined || value === '' ? (
                    <span className={classes['empty']}>{t('problems.emptyValue')}</span>
                  ) : (
                    <code className={classes['value']}>{value}</code>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <p className={classes['numbers']}>
          <span>{t('problems.affected')}</span>
          {examples.map(({ rowNumber }) => (
            <span key={rowNumber} className={classes['number']}>
              {formatCount(rowNumber)}
            </span>
          ))}
        </p>
      )}
      <p className={classes['note']}>{note}</p>
    </>
  );
}
