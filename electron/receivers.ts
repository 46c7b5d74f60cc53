import { ok, type Result } from '../shared/model/failure';
import type { Receiver } from '../shared/model/source';
import { hostOf } from '../shared/segment/endpoints';
import type { PracticeHost } from './practiceHost';
import type { Sources } from './sources';

/** Where an import goes and how fast it may. */
export interface FoundReceiver {
  /** Base address, such as `https://api.segment.io`. */
  readonly host: string;
  readonly writeKey: string;
  /** Undefined: as fast as it answers. */
  readonly eventsPerSecond: number | undefined;
}
export type FindReceiver = (receiver: Receiver) => Promise<Result<FoundReceiver>>;

/**
 * Half of what Segment lets all sources of a workspace send together, so that live traffic keeps its share.
 * Source: https://www.twilio.com/docs/segment/connections/rate-limits
 */
export const segmentEventsPerSecond = 500;

/** The practice endpoint asks for a key like the real one does, and takes any. */
export const practiceWriteKey = 'practicePracticePracticePractice';

export function createFindReceiver(
  practice: Pick<PracticeHost, 'listen'>,
  sources: Pick<Sources, 'credentials'>,
): FindReceiver {
  return async (receiver) => {
    if (receiver.kind === 'practice') {
      const host = await practice.listen();
      if (!host.ok) return host;
      return ok({ host: host.value, writeKey: practiceWriteKey, eventsPerSecond: undefined });
    }
    const credentials = await sources.credentials(receiver.sourceId);
    if (!credentials.ok) return credentials;
    const { endpoint, writeKey } = credentials.value;
    const host = hostOf(endpoint);
    if (!host.ok) return host;
    // Plain http is only allowed on this computer, and there nothing else shares the way.
    const eventsPerSecond = host.value.startsWith('http:') ? undefined : segmentEventsPerSecond;
    return ok({ host: host.value, writeKey, eventsPerSecond });
  };
}
