/** All time zones of the world by IANA name. The browser's list leaves out UTC, and may not know the plan's own. */
export function timeZones(current: string): readonly string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
}
