import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../../shared/model/csv';
import type { Plan } from '../../shared/model/plan';
import { ownColumns, ownColumnsOf } from '../../shared/pipeline/retryFile';
import { readJobFile } from './jobFile';

/**
 * The plan by which the rows of a file were sent the first time, when the import is known on this computer and had these
 * columns. The beginning of the first row's id tells which import it was.
 *
 * @param imports the folder that holds the folders of all imports
 */
export async function findFirstPlan(
  imports: string,
  columns: readonly string[],
  row: Row | undefined,
): Promise<Plan | undefined> {
  const own = ownColumns(columns);
  const prefix = row?.cells[columns.length - 1]?.slice(0, 20) ?? '';
  if (own === undefined || prefix.length < 20) return undefined;
  const folders = await readdir(imports).catch(() => []);
  for (const name of folders) {
    // What cannot be read is told on the page of all imports, not here.
    const stored = await readJobFile(path.join(imports, name)).catch(() => undefined);
    if (stored?.origin?.idPrefix !== prefix) continue;
    const { plan } = stored.job;
    const before = plan.columns.slice(0, ownColumnsOf(plan) ?? plan.columns.length);
    if (before.length === own && before.every((column, index) => column === columns[index])) return plan;
  }
  return undefined;
}
