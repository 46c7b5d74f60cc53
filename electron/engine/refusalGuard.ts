import type { RowsAnswer } from './deliverBatch';

/** Rows refused one after the other, with none accepted before, after which it is not the rows. */
const limit = 20;

export interface RefusalGuard {
  /** False when the endpoint seems to refuse everything, so that going on would only refuse the whole file row by row. */
  readonly goOn: (answer: RowsAnswer) => boolean;
}

/** Watches the answers of one run. A single acceptance proves that the endpoint takes events. */
export function createRefusalGuard(): RefusalGuard {
  let accepted = false;
  let refusedRows = 0;
  return {
    goOn(answer) {
      if (answer.acceptedEvents > 0) accepted = true;
      else refusedRows += 1;
      return accepted || refusedRows < limit;
    },
  };
}
