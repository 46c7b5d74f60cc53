/**
 * Milliseconds before the next try after `failures` failed ones (1 or more): any time up to 100 ms, 200 ms, 400 ms … 30 s
 * ("full jitter"), so that lanes, and computers, that failed together do not come back together.
 *
 * @param random at least 0 and less than 1
 */
export function retryDelay(failures: number, random: number): number {
  return Math.floor(random * Math.min(30_000, 100 * 2 ** Math.min(failures - 1, 20)));
}
