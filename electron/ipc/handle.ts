import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import { eventChannels, type EventName, requestChannels, type RequestName } from '../../shared/ipc/channels';
import { type EventOf, requests, type ResponseOf, resultSchema } from '../../shared/ipc/contract';
import { fail, FailureError, type Result } from '../../shared/model/failure';
import type { Log } from '../log';
import { createLatestWins } from './latestWins';

type ParsedRequest<N extends RequestName> = z.output<(typeof requests)[N]['request']>;
type Handler<N extends RequestName> = (
  request: ParsedRequest<N>,
) => Result<ResponseOf<N>> | Promise<Result<ResponseOf<N>>>;
/** One function per message of the contract. */
export type Handlers = { readonly [N in RequestName]: Handler<N> };

// The same table as the contract's, in a form in which request, handler and response of one name belong together.
const contract: {
  readonly [N in RequestName]: {
    readonly request: z.ZodType<ParsedRequest<N>>;
    readonly response: z.ZodType<ResponseOf<N>>;
  };
} = requests;

export interface HandlePorts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/**
 * Answers the page's messages. A message from anyone else, or one that does not fit the contract,
 * rejects: our page never sends it, so there is nobody who needs a sentence about it.
 */
export function handleRequests(handlers: Handlers, ports: HandlePorts): void {
  for (const name of requestNames()) handleRequest(name, handlers, ports);
}

function handleRequest<N extends RequestName>(
  name: N,
  handlers: Pick<Handlers, N>,
  ports: HandlePorts,
): void {
  const { log } = ports;
  const { request, response } = contract[name];
  const answer = resultSchema(response);

  ports.ipcMain.handle(requestChannels[name], async (event, value: unknown): Promise<unknown> => {
    if (!ports.isOurPage(event)) {
      log.error(`${name}: refused, it did not come from our page`);
      throw new Error('Refused');
    }
    const parsed = request.safeParse(value);
    if (!parsed.success) {
      log.error(`${name}: refused, ${withoutContent(parsed.error)}`);
      throw new Error('Refused');
    }
    const checked = answer.safeParse(await resultOf(name, handlers[name], parsed.data, log));
    if (checked.success) return checked.data;
    log.error(`${name}: its answer does not fit, ${withoutContent(checked.error)}`);
    return fail('unexpected', {}, name);
  });
}

async function resultOf<N extends RequestName>(
  name: N,
  handler: Handler<N>,
  request: ParsedRequest<N>,
  log: Log,
): Promise<Result<ResponseOf<N>>> {
  try {
    return await handler(request);
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    // The message may name files of this computer: it stays in the log.
    log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fail('unexpected', {}, `${name}: ${error instanceof Error ? error.name : typeof error}`);
  }
}

function requestNames(): RequestName[] {
  return Object.keys(requestChannels).filter((name): name is RequestName => name in requests);
}

/** Where and how a message does not fit, without anything that it holds. */
function withoutContent(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ code, path }) => `${code} at ${path.map(String).join('.') || 'the top'}`)
    .join(', ');
}

export type SendEvent = <N extends EventName>(name: N, id: string, value: EventOf<N>) => void;

/** Sends snapshots to the page: per event and id at most ten a second, and always the last one. */
export function createSendEvent(
  page: Pick<WebContents, 'send' | 'isDestroyed'>,
  later: (milliseconds: number, action: () => void) => void,
): SendEvent {
  const push = createLatestWins<{ readonly name: EventName; readonly value: unknown }>(({ name, value }) => {
    if (!page.isDestroyed()) page.send(eventChannels[name], value);
  }, later);
  return (name, id, value) => {
    push(`${name} ${id}`, { name, value });
  };
}
