import type { ImportProgress } from '../../../shared/model/run';

/** Never all of it: the last answer may still be "no", and only the result says that it was not. */
const mostBeforeTheEnd = 0.99;

/** How far an import is, from 0 to 0.99: by acknowledged events where their number is known, else by bytes. */
export function progressShare({ events, bytesDone, bytesTotal }: ImportProgress): number {
  const [done, total] =
    events.expected === undefined ? [bytesDone, bytesTotal] : [events.accepted, events.expected];
  return total > 0 ? Math.min(mostBeforeTheEnd, done / total) : 0;
}
