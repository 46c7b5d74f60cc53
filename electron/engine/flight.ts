/** What has left and is not answered yet. */
export interface Flight {
  readonly events: () => number;
  readonly requests: () => number;
  /** Counts a request with so many events for as long as the work takes. */
  readonly during: <T>(events: number, work: () => Promise<T>) => Promise<T>;
}

export function createFlight(): Flight {
  let events = 0;
  let requests = 0;
  return {
    events: () => events,
    requests: () => requests,
    async during(carried, work) {
      events += carried;
      requests += 1;
      try {
        return await work();
      } finally {
        events -= carried;
        requests -= 1;
      }
    },
  };
}
