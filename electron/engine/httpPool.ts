import { Agent, errors, request } from 'undici';
import { z } from 'zod';
import type { Answer } from './answer';
import { systemCode } from './fileFailure';

export interface HttpRequest {
  /** POST where it is not said. */
  readonly method?: 'HEAD';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Sends one request; never rejects. When the signal says stop, the connection is cut. */
export type Post = (request: HttpRequest, signal: AbortSignal) => Promise<Answer>;

export interface HttpPool {
  readonly post: Post;
  readonly close: () => Promise<void>;
}

const header = z.string().optional().catch(undefined);

/**
 * Connections that stay open between batches. A redirect is not followed: it is an answer like any other.
 *
 * @param connections at most this many at once
 * @param timeout milliseconds for one whole request, connecting included
 */
export function createHttpPool(connections = 64, timeout = 10_000): HttpPool {
  // Connecting gives up first: what is not answered in time then has had its connection, and may be too large for it.
  const agent = new Agent({ connections, pipelining: 1, connect: { timeout: timeout * 0.8 } });

  async function post({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Promise<Answer> {
    const controller = new AbortController();
    const abort = (): void => {
      controller.abort();
    };
    const timer = setTimeout(abort, timeout);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const response = await request(url, {
        method: method ?? 'POST',
        headers: { ...headers },
        body: method === 'HEAD' ? null : body,
        dispatcher: agent,
        signal: controller.signal,
      });
      // A body that nobody reads keeps its connection busy. Its content does not matter, so neither does how it ends.
      await response.body.dump().catch(() => undefined);
      return {
        kind: 'status',
        status: response.statusCode,
        retryAfter: header.parse(response.headers['retry-after']),
        rateLimitReset: header.parse(response.headers['x-ratelimit-reset']),
        date: header.parse(response.headers['date']),
      };
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' };
      return { kind: 'none', detail: controller.signal.aborted ? 'TIMEOUT' : detailOf(error) };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }

  return { post, close: () => agent.destroy() };
}

function detailOf(error: unknown): string {
  if (error instanceof errors.UndiciError) return error.code;
  return systemCode(error) ?? 'UNKNOWN';
}
