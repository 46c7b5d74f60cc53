/**
 * Half of what Segment lets all sources of a workspace send together, so that live traffic keeps its share.
 * Source: https://www.twilio.com/docs/segment/connections/rate-limits
 */
const segmentEventsPerSecond = 500;

/**
 * Events a second to begin with; undefined is as fast as the receiver answers. Plain http is only allowed on this computer,
 * and there nothing else shares the way.
 *
 * @param host base address, such as `https://api.segment.io`
 */
export function usualSpeed(host: string): number | undefined {
  return host.startsWith('http:') ? undefined : segmentEventsPerSecond;
}
