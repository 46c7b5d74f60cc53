import { createHash } from 'node:crypto';
import type { IdOptions } from '../../shared/pipeline/idStarts';

/**
 * What ids belong to that do not come from row numbers: the same for every file that goes to the same source, so that a row
 * that is in two files keeps its id; another for every other source, because Segment compares ids across all of them.
 */
export function idOptions(
  { host, generation = 0 }: { readonly host: string; readonly generation?: number | undefined },
  writeKey: string,
): Pick<IdOptions, 'idScope' | 'newIds'> {
  const parts = [sha256(writeKey), host, String(generation)];
  return { idScope: sha256(parts.join('\n')), newIds: generation > 0 };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
