import { fail, ok, type Result } from '../shared/model/failure';
import type { Drafts } from './drafts';
import type { Imports } from './imports';
import type { PastImports } from './pastImports';
import type { Templates } from './templates';

export interface DeleteAllPorts {
  readonly imports: Pick<Imports, 'active'>;
  readonly pastImports: Pick<PastImports, 'list' | 'deleteData'>;
  readonly templates: Pick<Templates, 'list' | 'change'>;
  readonly drafts: Pick<Drafts, 'discard'>;
}

/**
 * Deletes what came out of the person's files: the data of every import (its numbers are kept), templates, and what was left off.
 * One that cannot be deleted stops none of the others; the first reason is told. Refused while an import is sending.
 */
export async function deleteAll({
  imports,
  pastImports,
  templates,
  drafts,
}: DeleteAllPorts): Promise<Result<null>> {
  if (imports.active() !== undefined) return fail('importRunning');
  await drafts.discard();
  const results: Result<unknown>[] = [];
  for (const { id } of await templates.list()) results.push(await templates.change(id, { kind: 'delete' }));
  const history = await pastImports.list();
  if (!history.ok) return history;
  for (const { importId, data } of history.value.imports) {
    if (data === 'kept') results.push(await pastImports.deleteData(importId));
  }
  for (const result of results) if (!result.ok) return result;
  return ok(null);
}
