/** Segment's own name in `integrations`: with it the library reports success and sends nothing. */
export function isRefusedIntegration(name: string): boolean {
  return name.toLowerCase() === 'segment.io';
}
