import words from '../../shared/i18n/en/headless.json';
import { FailureError, toFailure } from '../../shared/model/failure';
import type { Endpoint, ImportReceiver } from '../../shared/model/source';
import { segmentHosts } from '../../shared/segment/endpoints';
import { usualSpeed } from '../../shared/segment/usualSpeed';
import { maskWriteKey } from '../../shared/segment/writeKey';
import { startPracticeEndpoint } from '../practice/practiceEndpoint';
import type { HeadlessPorts } from './ports';
import type { ReceiverChoice, RunCommand } from './readCommand';

export interface OpenReceiver {
  /** Base address to send to. */
  readonly host: string;
  /** The same whenever the same receiver is meant; practice listens elsewhere each time. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Undefined: as fast as it answers. */
  readonly eventsPerSecond: number | undefined;
  /** As the import's folder remembers it. */
  readonly remembered: ImportReceiver;
  readonly close: () => Promise<void>;
}

/** Where the events go; the practice endpoint is started for it. */
export async function openReceiver(
  { receiver, speed }: RunCommand,
  writeKey: string,
  { clock }: Pick<HeadlessPorts, 'clock'>,
): Promise<OpenReceiver> {
  const eventsPerSecond = (host: string): number | undefined => {
    const wanted = speed ?? usualSpeed(host);
    return wanted === 'max' ? undefined : wanted;
  };
  if (receiver.kind === 'practice') {
    const { host, close } = await startPracticeEndpoint({ now: clock.now }).catch((error: unknown) => {
      throw new FailureError('practiceUnavailable', {}, toFailure(error).detail);
    });
    const title = words.result.practice;
    const remembered = { kind: 'practice' } as const;
    return { host, name: 'practice', title, eventsPerSecond: eventsPerSecond(host), remembered, close };
  }
  const host = receiver.kind === 'segment' ? segmentHosts[receiver.region] : receiver.host;
  const title = new URL(host).host;
  return {
    host,
    name: host,
    title,
    eventsPerSecond: eventsPerSecond(host),
    remembered: {
      kind: 'source',
      // It is no source of the window's list.
      sourceId: '',
      name: title.slice(0, 200),
      endpoint: endpointOf(receiver),
      maskedKey: maskWriteKey(writeKey),
    },
    close: () => Promise.resolve(),
  };
}

function endpointOf(receiver: Exclude<ReceiverChoice, { kind: 'practice' }>): Endpoint {
  return receiver.kind === 'segment' ? receiver : { kind: 'custom', url: receiver.host };
}
