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
  /** Refusals held back so far, or let go and not in the journal yet. */
  readonly held: () => number;
  /** The refusals held back, which count because the file has come to its end without more of them. */
  readonly release: () => readonly RowsAnswer[];
  /** What one call has given is in the journal. */
  readonly kept: (answers: readonly RowsAnswer[]) => void;
}

/**
 * Watches the answers of one run. A single acceptance proves that the endpoint takes events; until then refusals are held
 * back, so that the rows are sent again when it was not Segment that refused them.
 *
 * @param settled whether there is nothing to find out: an earlier run had something accepted, or has told that it had not, and
 * the person goes on all the same
 */
export function createRefusalGuard(settled: boolean): RefusalGuard {
  let passing = settled;
  let held: RowsAnswer[] = [];
  let letGo = 0;

  function release(): readonly RowsAnswer[] {
    const released = held;
    held = [];
    letGo += heldBefore(released);
    return released;
  }

  return {
    take(answer) {
      if (answer.acceptedEvents > 0) passing = true;
      held.push(answer);
      if (passing) return release();
      if (held.length >= limit && answer.entry.kind === 'refused') {
        throw new FailureError('endpointRefusesAll', { count: limit, status: answer.entry.status });
      }
      return [];
    },
    held: () => held.length + letGo,
    release,
    kept(answers) {
      letGo -= heldBefore(answers);
    },
  };
}

/** All but the last, whose own rows are not taken for answered before it is in the journal. */
function heldBefore(answers: readonly RowsAnswer[]): number {
  return Math.max(0, answers.length - 1);
}
