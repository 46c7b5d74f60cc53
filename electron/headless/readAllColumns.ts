import type { LaterColumn } from '../../shared/model/csv';
import { isJson } from '../../shared/model/dialect';
import { nameFailure, toFailure } from '../../shared/model/failure';
import { withLaterColumns } from '../../shared/pipeline/laterColumns';
import { countRows } from '../engine/countRows';
import type { OpenedTable, Table } from './openTable';
import type { HeadlessPorts } from './ports';

/** The table with the columns that only the whole file tells: those of JSON may begin in any of its rows. */
export async function readAllColumns(
  table: Table,
  { clock, stop }: Pick<HeadlessPorts, 'clock' | 'stop'>,
): Promise<OpenedTable> {
  const { preview, name } = table;
  if (preview.rowCount.exact || !isJson(preview.dialect)) return table;
  let later: readonly LaterColumn[] = [];
  try {
    await countRows(table.path, table, {
      clock,
      signal: stop,
      onCount: ({ columns = [] }) => {
        later = columns;
      },
    });
  } catch (error) {
    return { kind: 'failed', failure: nameFailure(toFailure(error), { name }) };
  }
  return { ...table, preview: withLaterColumns(preview, later) };
}
