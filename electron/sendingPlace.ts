import { fail, type Result } from '../shared/model/failure';

/** The one place for sending: one import at a time, so that two never share a source's speed. */
export interface SendingPlace {
  /** The import that is sending or about to. */
  readonly active: () => string | undefined;
  /** Takes the place before anything waits, so that two quick clicks do not both get it; leaves it when `work` fails. */
  readonly take: (importId: string, work: () => Promise<Result<null>>) => Promise<Result<null>>;
  readonly leave: (importId: string) => void;
  /** Resolves when nobody is in it. */
  readonly whenFree: () => Promise<void>;
}

export function createSendingPlace(): SendingPlace {
  let active: string | undefined;
  const waiting: (() => void)[] = [];

  function leave(importId: string): void {
    if (active !== importId) return;
    active = undefined;
    for (const tell of waiting.splice(0)) tell();
  }

  return {
    active: () => active,
    leave,
    take: async (importId, work) => {
      if (active !== undefined) return fail('importRunning');
      active = importId;
      const result = await work();
      if (!result.ok) leave(importId);
      return result;
    },
    whenFree: async () => {
      if (active === undefined) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
