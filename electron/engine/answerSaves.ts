import { assertNever } from '../../shared/model/failure';
import type { Place } from './carryOutImport';
import type { Clock } from './clock';
import type { EngineRequest, EngineResponses } from './messages';
import { saveNotSent } from './notSentFile';
import { runDry } from './runDry';
import { findReport, saveReport } from './savedReport';
import { senderStamp } from './stamp';

type SaveKind = 'findReport' | 'saveReport' | 'saveNotSent' | 'saveEvents' | 'stopSavingEvents';

/** Answers what is asked about files that the person wants to have: reports, rows and events. */
export function createSaves({
  clock,
  random,
  place,
}: {
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly place: Place;
}): (request: Extract<EngineRequest, { kind: SaveKind }>) => Promise<EngineResponses[SaveKind]> {
  /** Only the events that were asked for last are written. */
  let writing: AbortController | undefined;

  async function saveEvents(
    request: Extract<EngineRequest, { kind: 'saveEvents' }>,
  ): Promise<EngineResponses['saveEvents']> {
    writing?.abort();
    const stop = new AbortController();
    writing = stop;
    const { job, to, writeKey } = request;
    const ports = { writeKey, stamp: senderStamp(), clock, random };
    return (await runDry(job, to, ports, stop.signal)) ?? null;
  }

  return async (request) => {
    switch (request.kind) {
      case 'findReport':
        return { path: await findReport(request.folder, { ...place, stamp: senderStamp() }) };
      case 'saveReport':
        await saveReport(request.folder, request.to, { ...place, stamp: senderStamp(), random });
        return null;
      case 'saveNotSent':
        return saveNotSent(request.folder, request.to, { stamp: senderStamp(), clock, random });
      case 'saveEvents':
        return saveEvents(request);
      case 'stopSavingEvents':
        writing?.abort();
        return null;
      default:
        return assertNever(request);
    }
  };
}
