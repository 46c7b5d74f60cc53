import { fail, ok, type Result } from '../model/failure';
import type { Endpoint, Region } from '../model/source';

/** Base addresses without a path. Source: Segment docs, regional Segment. */
export const segmentHosts: Readonly<Record<Region, string>> = {
  us: 'https://api.segment.io',
  eu: 'https://events.eu1.segmentapis.com',
};

const addressPattern =
  /^(?<scheme>https?):\/\/(?<host>[a-z0-9.-]+|\[[0-9a-f:.]+\])(?<port>:\d{1,5})?(?<path>\/[^?#]*)?$/i;
/** Segment's library posts to `/v1/batch` of the host, whatever path the host carries: other paths would be lost. */
const pathPattern = /^\/?(v1\/?|v1\/batch\/?)?$/;
const loopbackPattern = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * The base address events are posted to, without a path, such as `https://api.segment.io`.
 * An address of one's own is https, or http on this computer only: a write key never travels in the clear.
 * Fails with `endpointNotAllowed`.
 */
export function hostOf(endpoint: Endpoint): Result<string> {
  if (endpoint.kind === 'segment') return ok(segmentHosts[endpoint.region]);
  const groups = addressPattern.exec(endpoint.url.trim())?.groups;
  const scheme = groups?.['scheme']?.toLowerCase();
  const host = groups?.['host']?.toLowerCase();
  const port = groups?.['port'] ?? '';
  if (scheme === undefined || host === undefined || Number(port.slice(1)) > 65_535) return notAllowed();
  if (!pathPattern.test(groups?.['path'] ?? '')) return notAllowed();
  if (scheme === 'http' && !loopbackPattern.test(host)) return notAllowed();
  return ok(`${scheme}://${host}${port}`);
}

function notAllowed(): Result<string> {
  return fail('endpointNotAllowed');
}
