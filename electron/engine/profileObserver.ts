import type { ColumnProfile } from '../../shared/model/csv';
import { createColumnProfiler } from '../../shared/pipeline/columnProfiler';
import type { RowObserver } from './countRows';

/** Of wider files, only what is known at the end is said: each message is checked twice and then drawn. */
const mostInBetween = 200;
/** Of still wider ones, without their frequent values. */
const mostInFull = 1000;

/**
 * Profiles every row of a file, and says what it found.
 *
 * @param first what the first part of the file said about each column: what the file itself says of its types stays
 */
export function createProfileObserver(
  first: readonly ColumnProfile[],
  onProfiles: (profiles: ColumnProfile[]) => void,
): RowObserver {
  const profiler = createColumnProfiler(first.length);
  return {
    see: profiler.add,
    report(done) {
      if (!done && first.length > mostInBetween) return;
      onProfiles(
        profiler.profiles().map((profile, index) => {
          const type = first[index]?.type;
          const typed = type === undefined ? profile : { ...profile, type };
          return first.length > mostInFull ? withoutTop(typed) : typed;
        }),
      );
    },
  };
}

function withoutTop({ details, ...profile }: ColumnProfile): ColumnProfile {
  return details === undefined ? profile : { ...profile, details: { ...details, top: [], topExact: false } };
}
