import path from 'node:path';
import { ok, type Result } from '../shared/model/failure';
import type { Plan } from '../shared/model/plan';
import type { SavedEvents } from '../shared/model/savedEvents';
import type { Receiver } from '../shared/model/source';
import type { Dialogs } from './dialogs';
import type { EngineHost } from './engineHost';
import type { GrantedFile } from './files';
import type { FindReceiver } from './receivers';
import { words } from './words';

export interface SaveEventsPorts {
  readonly dialogs: Pick<Dialogs, 'chooseWhereToSave'>;
  readonly engine: Pick<EngineHost, 'call'>;
  readonly findReceiver: FindReceiver;
}

/** Where events go without a receiver: only their ids would tell, and those are zeros then. */
const noHost = 'https://localhost';

/**
 * Asks where, and has the engine write every event of the file there exactly as it would be sent. Null when the person
 * changes their mind, before or while it is written.
 */
export async function saveEvents(
  { path: from, identity, name }: GrantedFile,
  { plan, receiver }: { readonly plan: Plan; readonly receiver: Receiver },
  { dialogs, engine, findReceiver }: SaveEventsPorts,
): Promise<Result<SavedEvents | null>> {
  const to = await dialogs.chooseWhereToSave(
    `${path.parse(name).name} ${words.saveEvents.suffix}.ndjson`,
    'events',
  );
  if (to === undefined) return ok(null);
  const found = await findReceiver(receiver);
  // Nothing is sent, so a key that has to be entered again is only missed by the ids.
  if (!found.ok && found.failure.code !== 'writeKeyMissing') return found;
  const { host = noHost, writeKey } = found.ok ? found.value : {};
  const job = { path: from, identity, fileName: name, plan, host };
  const saved = await engine.call({ kind: 'saveEvents', job, to, writeKey });
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved;
  const { rows, events, invalid, skipped } = saved.value;
  return ok({
    name: path.basename(to),
    rows,
    events,
    invalid,
    skipped,
    ids: writeKey === undefined ? 'zeros' : 'asSent',
  });
}
