import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../../electron/practice/readBody';
import { judgeRequest, segmentLimits, type ReceivedEvent } from '../../electron/practice/segmentRules';

/** What goes wrong with a request, instead of Segment's own answer. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection breaks before anything was taken. */
  | { readonly kind: 'reset' }
  /** Everything is taken, and the connection breaks before the answer. */
  | { readonly kind: 'acceptThenReset' }
  /** The request is read and never answered. */
  | { readonly kind: 'silence' }
  /** The answer comes when the promise ends. */
  | { readonly kind: 'answerAfter'; readonly promise: Promise<void> };

export interface ScriptedRequest {
  /** 1 for the first request. */
  readonly number: number;
  readonly events: readonly ReceivedEvent[];
  /** The body as it came, without the time of sending. */
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

export interface SegmentEndpoint {
  readonly host: string;
  readonly requests: readonly ScriptedRequest[];
  /** How often each messageId was taken in, duplicates included. */
  readonly accepted: ReadonlyMap<string, number>;
  /** The first JSON text of each messageId. */
  readonly stored: ReadonlyMap<string, string>;
  readonly discarded: readonly string[];
  /** Resolves when the given request has come in. */
  readonly whenRequest: (number: number) => Promise<ScriptedRequest>;
  readonly close: () => Promise<void>;
}

/**
 * Segment's rules with faults by script; it counts every event that it takes.
 *
 * @param port 0 for any that is free
 */
export async function startSegmentEndpoint(
  script: (request: ScriptedRequest) => Fault | undefined = () => undefined,
  port = 0,
): Promise<SegmentEndpoint> {
  const requests: ScriptedRequest[] = [];
  const accepted = new Map<string, number>();
  const stored = new Map<string, string>();
  const discarded: string[] = [];
  const waiting: { readonly number: number; readonly resolve: (request: ScriptedRequest) => void }[] = [];

  function take(events: readonly ReceivedEvent[], codes: readonly string[]): void {
    for (const event of events) {
      const id = event.messageId ?? '';
      accepted.set(id, (accepted.get(id) ?? 0) + 1);
      if (!stored.has(id)) stored.set(id, event.json);
    }
    discarded.push(...codes);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Asked for the time; Node answers with its `Date`, as every server does.
    if (request.method === 'HEAD') {
      response.writeHead(404).end();
      return;
    }
    const body = await readBody(request, segmentLimits.bodyBytes);
    const judgement = judgeRequest({
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body,
    });
    const scripted: ScriptedRequest = {
      number: requests.length + 1,
      events: judgement.status === 200 ? judgement.events : [],
      body: body.kind === 'text' ? body.text : '',
      headers: request.headers,
    };
    requests.push(scripted);
    for (const { number, resolve } of waiting) if (number <= scripted.number) resolve(scripted);
    const fault = script(scripted);
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, fault.headers);
      response.end('{}');
      return;
    }
    if (fault?.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'silence') return;
    if (judgement.status === 200) take(judgement.events, judgement.discarded);
    if (fault?.kind === 'acceptThenReset') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'answerAfter') await fault.promise;
    if (response.destroyed) return;
    response.writeHead(judgement.status);
    response.end('{"success":true}');
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `http://127.0.0.1:${address.port}`,
    requests,
    accepted,
    stored,
    discarded,
    whenRequest: (number) =>
      new Promise((resolve) => {
        const known = requests[number - 1];
        if (known === undefined) waiting.push({ number, resolve });
        else resolve(known);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
