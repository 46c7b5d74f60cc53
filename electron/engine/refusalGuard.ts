import { FailureError } from '../../shared/model/failure';
import type { RowsAnswer } from './deliverBatch';

/** Rows refused one after the other, with none accepted before, after which it is not the rows. */
const limit = 20;

export interface RefusalGuard {
  /**
   * The answers that count from now on: none while nothing but refusals came.
   *
   * @throws FailureError `endpointRefusesAll` when the endpoint seems to refuse everything, so that going on would only refuse
   * the whole file row by row
   */
  readonly take: (answer: RowsAnswer) => readonly RowsAnswer[];
  /** Refusals held back so far. */
  readonly held: () => number;
  /** The refusals held back, which count because the file has come to its end without more of them. */
  readonly release: () => readonly RowsAnswer[];
}

/**
 * Watches the answers of one run. A single acceptance proves that the endpoint takes events; until then refusals are held
 * back, so that the rows are sent again when it was not Segment that refused them.
 *
 * @param proven whether an earlier run had something accepted
 */
export function createRefusalGuard(proven: boolean): RefusalGuard {
  let accepted = proven;
  let held: RowsAnswer[] = [];

  function release(): readonly RowsAnswer[] {
    const released = held;
    held = [];
    return released;
  }

  return {
    take(answer) {
      if (answer.acceptedEvents > 0) accepted = true;
      held.push(answer);
      if (accepted) return release();
      if (held.length >= limit && answer.entry.kind === 'refused') {
        throw new FailureError('endpointRefusesAll', { count: limit, status: answer.entry.status });
      }
      return [];
    },
    held: () => held.length,
    release,
  };
}
