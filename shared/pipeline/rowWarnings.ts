import { type FileWarning, fileWarningSchema, type Row } from '../model/csv';

const exampleCount = 5;
const kinds = fileWarningSchema.shape.kind.options;

export interface RowWarnings {
  readonly add: (rows: readonly Row[]) => void;
  /** In the order in which they were met. */
  readonly warnings: () => FileWarning[];
}

/** Counts the rows with each problem, with the numbers of the first of them. */
export function createRowWarnings(): RowWarnings {
  const met = new Map<FileWarning['kind'], { count: number; readonly examples: number[] }>();
  return {
    add: (rows) => {
      for (const { problem, rowNumber } of rows) {
        if (problem === undefined) continue;
        const kind = kinds.find((one) => one === problem);
        if (kind === undefined) continue;
        const found = met.get(kind) ?? { count: 0, examples: [] };
        met.set(kind, found);
        found.count += 1;
        if (found.examples.length < exampleCount) found.examples.push(rowNumber);
      }
    },
    warnings: () => [...met].map(([kind, { count, examples }]) => ({ kind, count, examples: [...examples] })),
  };
}
