import { ok, type Result } from '../shared/model/failure';
import type { Plan } from '../shared/model/plan';
import type { ImportProgress, ResumeChoices } from '../shared/model/run';
import type { SendingOptions } from '../shared/model/sending';
import type { ImportReceiver, Receiver } from '../shared/model/source';
import type { Speed } from '../shared/model/speed';
import type { ImportJob } from './engine/messages';
import type { EngineHost } from './engineHost';
import type { ImportFolders } from './importFolders';
import type { FoundReceiver } from './receivers';

/** What the person asked for: this file, by this plan, to this receiver. */
export interface ImportOrder {
  readonly path: string;
  readonly identity: ImportJob['identity'];
  readonly fileName: string;
  readonly plan: Plan;
  readonly receiver: Receiver;
  readonly expected: ImportJob['expected'];
  /** Undefined: the usual speed of the receiver. */
  readonly speed?: Speed | undefined;
  readonly sending?: SendingOptions | undefined;
  readonly generation?: ImportJob['generation'];
}

export interface KnownImport {
  readonly order: ImportOrder;
  /** Folder of its journal. */
  readonly folder: string;
  readonly latest: ImportProgress;
}

/** The import as its folder tells it, however long ago it was sent. */
export async function recallImport(
  importId: string,
  folders: Pick<ImportFolders, 'of'>,
  engine: Pick<EngineHost, 'call'>,
): Promise<Result<KnownImport>> {
  const folder = folders.of(importId);
  if (!folder.ok) return folder;
  const stored = await engine.call({ kind: 'readImport', folder: folder.value });
  if (!stored.ok) return stored;
  const {
    path,
    identity,
    fileName,
    plan,
    expected,
    receiver,
    eventsPerSecond,
    compress,
    order: sendingOrder,
    progress,
  } = stored.value;
  const order: ImportOrder = {
    path,
    identity,
    fileName,
    plan,
    expected,
    receiver: asReceiver(receiver),
    speed: eventsPerSecond ?? null,
    sending: { compress, order: sendingOrder },
  };
  return ok({ order, folder: folder.value, latest: progress });
}

/** Nobody has the empty id: who goes on with such an import is asked for its source. */
function asReceiver(receiver: ImportReceiver | undefined): Receiver {
  if (receiver?.kind === 'practice') return { kind: 'practice' };
  return { kind: 'source', sourceId: receiver?.sourceId ?? '' };
}

/** What the engine is told; the write key travels beside it. */
export function jobOf(
  { order, folder, latest }: KnownImport,
  { host, eventsPerSecond, remembered }: FoundReceiver,
  choices: ResumeChoices | undefined,
): ImportJob {
  const { path, identity, fileName, plan, expected, speed, sending, generation } = order;
  return {
    importId: latest.importId,
    folder,
    path,
    identity,
    fileName,
    plan,
    generation,
    host,
    eventsPerSecond: speed === undefined ? eventsPerSecond : (speed ?? undefined),
    ...sending,
    expected,
    receiver: remembered,
    choices,
  };
}
