import { expect } from 'vitest';
import { createEngine } from '../../../electron/engine/answerEngine';
import { systemClock } from '../../../electron/engine/clock';
import type { EngineMessage, EngineRequest } from '../../../electron/engine/messages';
import type { ImportProgress } from '../../../shared/model/run';

/** The engine without its process: asked and heard by a test. */
export function testEngine() {
  const messages: EngineMessage[] = [];
  const waiting: { readonly matches: (message: EngineMessage) => boolean; readonly resolve: () => void }[] =
    [];
  const receive = createEngine({
    clock: systemClock,
    random: () => 0.1,
    place: { appVersion: '1.2.3', electronVersion: undefined, timeZone: 'UTC' },
    post(message) {
      messages.push(message);
      for (const { matches, resolve } of waiting) if (matches(message)) resolve();
    },
  });
  let id = 0;
  return {
    messages,
    receive,
    ask: async (request: EngineRequest) => {
      id += 1;
      await receive({ id, request });
      const answers = messages.filter((message) => message.kind === 'response' && message.id === id);
      expect(answers.length).toBe(1);
      return answers[0]?.kind === 'response' ? answers[0].result : undefined;
    },
    when: (matches: (message: EngineMessage) => boolean) =>
      new Promise<void>((resolve) => {
        if (messages.some(matches)) resolve();
        else waiting.push({ matches, resolve });
      }),
    progress: (): ImportProgress[] =>
      messages.flatMap((message) => (message.kind === 'importProgress' ? [message.progress] : [])),
  };
}
