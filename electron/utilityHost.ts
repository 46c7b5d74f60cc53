import { z } from 'zod';
import { resultSchema } from '../shared/ipc/contract';
import { fail, type Failure, type Result } from '../shared/model/failure';
import type { Log } from './log';
import { withoutValues } from './withoutValues';

/** What a host uses of Electron's UtilityProcess. */
export interface UtilityChild {
  readonly stderr: { on(event: 'data', listener: (chunk: unknown) => void): unknown } | null;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: unknown): void;
  kill(): boolean;
}

export interface UtilityHostPorts {
  readonly fork: () => UtilityChild;
  /** As it is called in the log. */
  readonly name: string;
  readonly log: Log;
  /** A message that answers nothing: the process reports by itself. */
  readonly onReport?: ((message: unknown) => void) | undefined;
  /** The process is gone, however it went, unless it was stopped by {@link UtilityHost.stop}. */
  readonly onCrash?: ((failure: Failure) => void) | undefined;
}

export interface UtilityHost {
  /** Sends one request with an id of its own and waits for its answer. Starts the process if there is none. */
  readonly call: <T>(message: (id: number) => unknown, answer: z.ZodType<T>) => Promise<Result<T>>;
  readonly isRunning: () => boolean;
  readonly stop: () => void;
}

const answerSchema = z.looseObject({ id: z.number().int(), result: z.unknown() });

/**
 * One helper process: requests by id, reports, and its end. When it dies, what waits for an answer gets
 * `engineCrashed` and the next request starts a new one.
 */
export function createUtilityHost({ fork, name, log, onReport, onCrash }: UtilityHostPorts): UtilityHost {
  let running:
    { readonly child: UtilityChild; readonly waiting: Map<number, (result: unknown) => void> } | undefined;
  let lastId = 0;

  function start() {
    const child = fork();
    const waiting = new Map<number, (result: unknown) => void>();
    const started = { child, waiting };
    running = started;
    child.stderr?.on('data', (chunk) => {
      const text = withoutValues(String(chunk));
      if (text !== '') log.error(`${name}: ${text}`);
    });
    child.on('message', (message) => {
      const answer = answerSchema.safeParse(message);
      if (!answer.success) {
        if (running === started) onReport?.(message);
        return;
      }
      const { id, result } = answer.data;
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    child.on('exit', (code) => {
      const crash = fail('engineCrashed', {}, `${name} ended with code ${code}`);
      for (const answer of waiting.values()) answer(crash);
      waiting.clear();
      if (running !== started) return;
      running = undefined;
      log.error(`${name}: ended with code ${code}`);
      onCrash?.(crash.failure);
    });
    return started;
  }

  async function call<T>(message: (id: number) => unknown, answer: z.ZodType<T>): Promise<Result<T>> {
    const { child, waiting } = running ?? start();
    const id = ++lastId;
    const result = await new Promise<unknown>((resolve) => {
      waiting.set(id, resolve);
      child.postMessage(message(id));
    });
    const checked = resultSchema(answer).safeParse(result);
    if (checked.success) return checked.data;
    log.error(`${name}: an answer does not fit the contract`);
    return fail('unexpected', {}, `${name}: an answer does not fit`);
  }

  function stop(): void {
    const stopped = running;
    running = undefined;
    stopped?.child.kill();
  }

  return { call, isRunning: () => running !== undefined, stop };
}
