/** Counts the events that have left and are not answered yet. */
export interface Flight {
  readonly events: () => number;
  /** Counts the events for as long as the work takes. */
  readonly during: <T>(events: number, work: () => Promise<T>) => Promise<T>;
}

export function createFlight(): Flight {
  let underWay = 0;
  return {
    events: () => underWay,
    async during(events, work) {
      underWay += events;
      try {
        return await work();
      } finally {
        underWay -= events;
      }
    },
  };
}
