import type { FileWarning } from '../model/csv';

/** What is told of a file by its first part, completed by what more of it has shown: the larger count of each kind. */
export function laterWarnings(
  first: readonly FileWarning[],
  later: readonly FileWarning[],
): readonly FileWarning[] {
  const completed = first.map((warning) => {
    const counted = later.find(({ kind }) => kind === warning.kind);
    // A name among the examples, or the row of the names themselves, is no counted row.
    return counted === undefined || counted.count < warning.count ? warning : counted;
  });
  const added = later.filter(({ kind }) => !first.some((warning) => warning.kind === kind));
  return [...completed, ...added];
}
