import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PracticeInbox } from '../../shared/model/practice';
import { createInbox } from './inbox';
import { createRateLimit } from './rateLimit';
import { readBody } from './readBody';
import { judgeRequest, segmentLimits } from './segmentRules';

export interface PracticeEndpoint {
  /** Base address on this computer, such as `http://127.0.0.1:41234`. */
  readonly host: string;
  readonly inbox: () => PracticeInbox;
  readonly empty: () => void;
  readonly close: () => Promise<void>;
}

export interface PracticeOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** More than this is answered with 429 and `Retry-After`; undefined takes everything. */
  readonly eventsPerSecond?: number | undefined;
}

/**
 * Behaves like Segment's HTTP Tracking API as far as that is documented, on this computer only, so that everything can be
 * tried without an account. It keeps counts and the latest events, never a write key.
 */
export async function startPracticeEndpoint(options: PracticeOptions): Promise<PracticeEndpoint> {
  let inbox = createInbox();
  const limit =
    options.eventsPerSecond === undefined ? undefined : createRateLimit(options.eventsPerSecond, options.now);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      request.resume();
      answer(response, 404);
      return;
    }
    inbox.countRequest();
    const judgement = judgeRequest({
      path: new URL(request.url ?? '/', 'http://localhost').pathname,
      authorization: request.headers.authorization,
      body: await readBody(request, segmentLimits.bodyBytes),
    });
    if (judgement.status !== 200) {
      answer(response, judgement.status);
      return;
    }
    const wait = limit?.take(judgement.events.length + judgement.discarded.length) ?? 0;
    if (wait > 0) {
      answer(response, 429, { 'Retry-After': String(wait), 'X-RateLimit-Reset': String(wait) });
      return;
    }
    inbox.add(judgement.events, judgement.discarded, new Date(options.now()).toISOString());
    answer(response, 200);
  }

  const server = createServer((request, response) => {
    // A body that breaks off or is no gzip: the sender is told, the endpoint lives on.
    handle(request, response).catch(() => {
      if (!response.headersSent && !response.destroyed) answer(response, 400);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice endpoint has no port.');
  return {
    host: `http://127.0.0.1:${address.port}`,
    inbox: () => inbox.snapshot(),
    empty() {
      inbox = createInbox();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(status === 200 ? '{"success":true}' : '{"success":false}');
}
