import words from '../../shared/i18n/en/headless.json';
import { practiceWriteKey } from '../../shared/model/practice';
import { segmentHosts } from '../../shared/segment/endpoints';
import { usualSpeed } from '../../shared/segment/usualSpeed';
import { checkWriteKey } from '../../shared/segment/writeKey';
import { startPracticeEndpoint } from '../practice/practiceEndpoint';
import { failureText } from './failureText';
import type { HeadlessPorts } from './ports';
import type { RunCommand } from './readCommand';
import { fill } from './say';

export interface OpenReceiver {
  readonly kind: 'open';
  /** Base address to send to. */
  readonly host: string;
  /** The same whenever the same receiver is meant; practice listens elsewhere each time. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly writeKey: string;
  /** Undefined: as fast as it answers. */
  readonly eventsPerSecond: number | undefined;
  readonly close: () => Promise<void>;
}

export type OpenedReceiver =
  | OpenReceiver
  /** How the command has to be changed, as a sentence. */
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Starts the practice endpoint, or takes the write key out of the environment: it is nowhere else. */
export async function openReceiver(command: RunCommand, ports: HeadlessPorts): Promise<OpenedReceiver> {
  const { receiver, writeKeyName } = command;
  if (receiver.kind === 'practice') {
    const { host, close } = await startPracticeEndpoint({ now: ports.clock.now });
    return opened(
      { host, name: 'practice', title: words.result.practice, writeKey: practiceWriteKey, close },
      command,
    );
  }
  const text = ports.environment[writeKeyName];
  if (text === undefined || text.trim() === '') {
    return { kind: 'wrong', sentence: fill(words.usage.noWriteKey, { name: writeKeyName }) };
  }
  const key = checkWriteKey(text);
  if (!key.ok) {
    const sentence = fill(words.usage.writeKey, { name: writeKeyName, problem: failureText(key.failure) });
    return { kind: 'wrong', sentence };
  }
  const host = receiver.kind === 'segment' ? segmentHosts[receiver.region] : receiver.host;
  return opened(
    { host, name: host, title: new URL(host).host, writeKey: key.value, close: () => Promise.resolve() },
    command,
  );
}

function opened(
  receiver: Omit<OpenReceiver, 'kind' | 'eventsPerSecond'>,
  { speed }: RunCommand,
): OpenReceiver {
  const wanted = speed ?? usualSpeed(receiver.host);
  return { kind: 'open', ...receiver, eventsPerSecond: wanted === 'max' ? undefined : wanted };
}
