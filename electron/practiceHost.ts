import { z } from 'zod';
import { ok, type Result } from '../shared/model/failure';
import { type PracticeInbox, practiceInboxSchema } from '../shared/model/practice';
import type { Log } from './log';
import type { PracticeRequest, PracticeRequestName } from './practice/messages';
import { createUtilityHost, type UtilityChild } from './utilityHost';

export interface PracticeHost {
  /** Base address of the practice endpoint, such as `http://127.0.0.1:41234`. Starts it when it is needed first. */
  readonly listen: () => Promise<Result<string>>;
  readonly inbox: () => Promise<Result<PracticeInbox>>;
  readonly empty: () => Promise<Result<null>>;
  readonly stop: () => void;
}

const emptyInbox: PracticeInbox = {
  requests: 0,
  events: 0,
  duplicates: 0,
  discarded: [],
  byType: [],
  byName: [],
  latest: [],
};

/** The practice endpoint lives in a process of its own, so that its inbox outlives a crash of the engine. */
export function createPracticeHost(ports: {
  readonly fork: () => UtilityChild;
  readonly log: Log;
}): PracticeHost {
  const host = createUtilityHost({ name: 'practice endpoint', ...ports });

  function call<T>(request: PracticeRequestName, answer: z.ZodType<T>): Promise<Result<T>> {
    return host.call((id): PracticeRequest => ({ id, request }), answer);
  }

  return {
    listen: async () => {
      const result = await call('listen', z.strictObject({ host: z.url().max(100) }));
      return result.ok ? ok(result.value.host) : result;
    },
    // An endpoint that was never started has received nothing.
    inbox: async () => (host.isRunning() ? call('inbox', practiceInboxSchema) : ok(emptyInbox)),
    empty: async () => (host.isRunning() ? call('empty', z.null()) : ok(null)),
    stop: host.stop,
  };
}
