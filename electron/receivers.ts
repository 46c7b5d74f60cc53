import { ok, type Result } from '../shared/model/failure';
import { practiceWriteKey } from '../shared/model/practice';
import type { ImportReceiver, Receiver } from '../shared/model/source';
import { hostOf } from '../shared/segment/endpoints';
import { usualSpeed } from '../shared/segment/usualSpeed';
import type { PracticeHost } from './practiceHost';
import type { Sources } from './sources';

/** Where an import goes and how fast it may. */
export interface FoundReceiver {
  /** Base address, such as `https://api.segment.io`. */
  readonly host: string;
  readonly writeKey: string;
  /** Undefined: as fast as it answers. */
  readonly eventsPerSecond: number | undefined;
  /** To be told and found again after a restart. */
  readonly remembered: ImportReceiver;
}
export type FindReceiver = (receiver: Receiver) => Promise<Result<FoundReceiver>>;

export function createFindReceiver(
  practice: Pick<PracticeHost, 'listen'>,
  sources: Pick<Sources, 'credentials'>,
): FindReceiver {
  return async (receiver) => {
    if (receiver.kind === 'practice') {
      const host = await practice.listen();
      if (!host.ok) return host;
      return ok({
        host: host.value,
        writeKey: practiceWriteKey,
        eventsPerSecond: undefined,
        remembered: { kind: 'practice' },
      });
    }
    const credentials = await sources.credentials(receiver.sourceId);
    if (!credentials.ok) return credentials;
    const { name, endpoint, writeKey, maskedKey } = credentials.value;
    const host = hostOf(endpoint);
    if (!host.ok) return host;
    return ok({
      host: host.value,
      writeKey,
      eventsPerSecond: usualSpeed(host.value),
      remembered: { kind: 'source', sourceId: receiver.sourceId, name, endpoint, maskedKey },
    });
  };
}
