import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpPool, type HttpPool } from '../../../electron/engine/httpPool';

const servers: Server[] = [];
const pools: HttpPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/v1/batch`;
}

function pool(timeout?: number): HttpPool {
  const created = createHttpPool(2, timeout);
  pools.push(created);
  return created;
}

const { signal } = new AbortController();
const request = { headers: { 'Content-Type': 'application/json' }, body: '{"é":1}' };

describe('a request', () => {
  test('posts its body and headers, and gets status and waits', async () => {
    let seen = '';
    const url = await serve((incoming, response) => {
      incoming.setEncoding('utf8').on('data', (text: string) => {
        seen += text;
      });
      incoming.on('end', () => {
        response.writeHead(429, { 'Retry-After': '3', 'X-RateLimit-Reset': '4' }).end('{}');
      });
    });
    const answer = await pool().post({ ...request, url }, signal);
    expect(answer).toMatchObject({ kind: 'status', status: 429, retryAfter: '3', rateLimitReset: '4' });
    expect(answer.kind === 'status' && answer.date).toMatch(/ GMT$/);
    expect(seen).toBe(request.body);
  });

  test('keeps its connection for the next one, long answers read to their end', async () => {
    const sockets = new Set<unknown>();
    const url = await serve((incoming, response) => {
      sockets.add(incoming.socket);
      incoming.resume().on('end', () => response.end('x'.repeat(100_000)));
    });
    const { post } = pool();
    for (let index = 0; index < 5; index += 1) await post({ ...request, url }, signal);
    // At most as many as the pool may have.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  test('does not follow a redirect', async () => {
    let requests = 0;
    const url = await serve((incoming, response) => {
      requests += 1;
      incoming.resume().on('end', () => response.writeHead(302, { Location: url }).end());
    });
    expect(await pool().post({ ...request, url }, signal)).toMatchObject({ status: 302 });
    expect(requests).toBe(1);
  });
});

describe('no answer', () => {
  test('because nobody listens', async () => {
    const answer = await pool().post({ ...request, url: 'http://127.0.0.1:1/v1/batch' }, signal);
    expect(answer).toEqual({ kind: 'none', detail: 'ECONNREFUSED' });
  });

  test('because there is no such host, or no such address', async () => {
    expect(await pool().post({ ...request, url: 'http://host.invalid/v1/batch' }, signal)).toMatchObject({
      kind: 'none',
    });
    expect(await pool().post({ ...request, url: 'nonsense' }, signal)).toMatchObject({ kind: 'none' });
  });

  test('because the connection breaks', async () => {
    const url = await serve((incoming) => incoming.socket.destroy());
    expect(await pool().post({ ...request, url }, signal)).toMatchObject({ kind: 'none' });
  });

  test('because it takes too long', async () => {
    const url = await serve(() => undefined);
    expect(await pool(30).post({ ...request, url }, signal)).toEqual({ kind: 'none', detail: 'TIMEOUT' });
  });

  test('because its body takes too long still is an answer', async () => {
    const url = await serve((incoming, response) => {
      incoming.resume();
      response.writeHead(200);
      response.write('{');
    });
    expect(await pool(100).post({ ...request, url }, signal)).toMatchObject({ kind: 'status', status: 200 });
  });

  test('because we gave up, before or meanwhile', async () => {
    const stop = new AbortController();
    const url = await serve(() => {
      stop.abort();
    });
    expect(await pool().post({ ...request, url }, AbortSignal.abort())).toEqual({ kind: 'aborted' });
    expect(await pool().post({ ...request, url }, stop.signal)).toEqual({ kind: 'aborted' });
  });
});
