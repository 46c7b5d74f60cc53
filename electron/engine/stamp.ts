import { Analytics } from '@segment/analytics-node';
import type { SenderStamp } from '../../shared/model/event';

/** What Segment's library writes into every event: the package's name, its version and Node's. */
export function senderStamp(): SenderStamp {
  const { VERSION } = new Analytics({ writeKey: 'none', disable: true });
  return { library: { name: '@segment/analytics-node', version: VERSION }, nodeVersion: process.version };
}
