import { timeReader } from './readTime';

const inUtc = timeReader('UTC');
const farFromUtc = timeReader('Etc/GMT+12');

/** A time names no zone of its own when it means something else somewhere else. */
export function namesNoZone(cell: string): boolean {
  const here = inUtc(cell);
  const there = farFromUtc(cell);
  return here.kind === 'time' && there.kind === 'time' && here.iso !== there.iso;
}
