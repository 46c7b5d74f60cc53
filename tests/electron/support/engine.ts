import type { EngineRequest } from '../../../electron/engine/messages';
import type { EngineHost } from '../../../electron/engineHost';
import { ok, type Result } from '../../../shared/model/failure';
import { createTestFork } from './utilityChild';
import { createEngineHost } from '../../../electron/engineHost';
import { createTestLog } from './log';

/** The real host of an engine that a test plays: it remembers what it was asked and answers at once as told. */
export function createTestEngine(): Pick<EngineHost, 'call'> & {
  readonly asked: readonly EngineRequest[];
  /** From now on, to questions of this kind or to all others; `hold` leaves questions open. */
  readonly answerWith: (result: Result<unknown> | 'hold', kind?: EngineRequest['kind']) => void;
} {
  const asked: EngineRequest[] = [];
  const answers = new Map<EngineRequest['kind'] | undefined, Result<unknown> | 'hold'>();
  const { fork } = createTestFork();
  const engine = createEngineHost({
    log: createTestLog(),
    onReport: () => undefined,
    onCrash: () => undefined,
    fork: () => {
      const child = fork();
      return {
        ...child,
        postMessage: (message) => {
          child.postMessage(message);
          const id = child.posted.length;
          const answer = answers.get(asked.at(-1)?.kind) ?? answers.get(undefined) ?? ok(null);
          if (answer !== 'hold') child.say({ kind: 'response', id, result: answer });
        },
      };
    },
  });
  return {
    asked,
    answerWith: (result, kind) => {
      answers.set(kind, result);
    },
    call: (request) => {
      asked.push(request);
      return engine.call(request);
    },
  };
}
