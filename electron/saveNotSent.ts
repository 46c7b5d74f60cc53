import path from 'node:path';
import { ok, type Result } from '../shared/model/failure';
import type { Dialogs } from './dialogs';
import type { EngineHost } from './engineHost';
import type { Imports } from './imports';
import { words } from './words';

export interface SaveNotSentPorts {
  readonly dialogs: Pick<Dialogs, 'chooseWhereToSave'>;
  readonly engine: Pick<EngineHost, 'call'>;
  readonly imports: Pick<Imports, 'recall'>;
}

/** Asks where, and has the engine write every row there that was not accepted. Null when the person changes their mind. */
export async function saveNotSent(
  importId: string,
  { dialogs, engine, imports }: SaveNotSentPorts,
): Promise<Result<{ readonly name: string; readonly rows: number } | null>> {
  const found = await imports.recall(importId);
  if (!found.ok) return found;
  const { folder, order } = found.value;
  const suggestion = `${path.parse(order.fileName).name} ${words.saveNotSent.suffix}.csv`;
  const to = await dialogs.chooseWhereToSave(suggestion);
  if (to === undefined) return ok(null);
  const saved = await engine.call({ kind: 'saveNotSent', folder, to });
  return saved.ok ? ok({ name: path.basename(to), rows: saved.value.rows }) : saved;
}
