import type { PastImport } from '../../shared/model/history';
import { type Plan, planSchema } from '../../shared/model/plan';
import type { Receiver, Source } from '../../shared/model/source';
import { hostOf } from '../../shared/segment/endpoints';

/** What is about to be sent, and where. */
export interface Sending {
  readonly file: { readonly name: string; readonly size: number };
  readonly receiver: Receiver;
  readonly sources: readonly Source[];
}

/**
 * The latest of these imports that brought events of this file to this source, or may have; null where there is none, and
 * for practice, which is there to try things out.
 *
 * @param imports the newest first
 */
export function sentBefore(imports: readonly PastImport[], sending: Sending): PastImport | null {
  const { file, receiver, sources } = sending;
  if (receiver.kind === 'practice') return null;
  const source = sources.find(({ id }) => id === receiver.sourceId);
  const before = imports.find(
    (past) =>
      past.file.name === file.name &&
      past.file.size === file.size &&
      mayHaveArrived(past) &&
      wentTo(past, receiver.sourceId, source),
  );
  return before ?? null;
}

/** A row that left may have arrived, whether or not its answer came. */
function mayHaveArrived({ events, rows }: PastImport): boolean {
  return events.accepted > 0 || rows.inDoubt > 0;
}

/** The same entry, or another one for the same source: its address and what is shown of its key are the same. */
function wentTo({ receiver, host }: PastImport, sourceId: string, source: Source | undefined): boolean {
  if (receiver?.kind !== 'source') return false;
  if (receiver.sourceId === sourceId) return true;
  const chosenHost = source && hostOf(source.endpoint);
  return chosenHost?.ok === true && chosenHost.value === host && receiver.maskedKey === source?.maskedKey;
}

/** Whether rows would get the ids that they had: by the same plan they do, however it was put together. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Parsing puts the members in the order of the schema. */
function canonical(plan: Plan): string {
  const parsed = planSchema.safeParse(plan);
  return JSON.stringify(parsed.success ? parsed.data : plan);
}

/** Segment notices repeats for about a day; with some to spare. */
const noticed = 20 * 3_600_000;

/**
 * What sending the file again does. noticed: the receiver keeps what it has once. old: the ids are the same, and nobody
 * remembers them any more. changed: by another plan, the ids are others. unknown: its plan was deleted.
 */
export type Repeat = 'noticed' | 'old' | 'changed' | 'unknown';

/** @param samePlan null where nobody knows any more */
export function repeatOf(samePlan: boolean | null, startedAt: string, now: number): Repeat {
  if (samePlan === null) return 'unknown';
  if (!samePlan) return 'changed';
  return now - Date.parse(startedAt) < noticed ? 'noticed' : 'old';
}
