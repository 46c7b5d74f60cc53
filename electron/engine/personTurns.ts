/** Lets what is about the same person leave one after the other. */
export interface PersonTurns {
  /**
   * Called for every batch, in the order of the file. Resolves when all earlier batches about one of its people have ended, or
   * when the import stops.
   */
  readonly enter: (batch: PeopleBatch) => Promise<void>;
  /** All its events have their answer. */
  readonly end: (batch: PeopleBatch) => void;
}

/** A batch, and whom it is about; nobody where order does not matter. */
export interface PeopleBatch {
  readonly people: ReadonlySet<string>;
}

interface Open {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/**
 * Whole batches wait for each other, not rows: each stays a piece of the file, which the journal tells in a few numbers.
 *
 * @param stop nothing leaves any more after it: who waits for a turn need not
 */
export function createPersonTurns(stop: AbortSignal): PersonTurns {
  const open = new Map<PeopleBatch, Open>();
  /** The last batch about each person; it has waited for those before itself. */
  const last = new Map<string, PeopleBatch>();

  stop.addEventListener('abort', () => {
    for (const { end } of open.values()) end();
  });

  return {
    async enter(batch) {
      const before = new Set<Promise<void>>();
      for (const person of batch.people) {
        const earlier = open.get(last.get(person) ?? batch);
        if (earlier !== undefined) before.add(earlier.ended);
        last.set(person, batch);
      }
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      open.set(batch, { ended, end });
      if (stop.aborted) end();
      await Promise.all(before);
    },
    end(batch) {
      open.get(batch)?.end();
      open.delete(batch);
      for (const person of batch.people) if (last.get(person) === batch) last.delete(person);
    },
  };
}
