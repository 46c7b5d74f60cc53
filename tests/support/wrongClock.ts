import { createServer, request as ask } from 'node:http';

export interface WrongClock {
  readonly host: string;
  readonly close: () => Promise<void>;
}

/** Stands before an endpoint and tells another time than it does. `behind` in milliseconds. */
export async function startWrongClock(endpoint: string, behind: number): Promise<WrongClock> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const forwarded = ask(new URL(url ?? '/', endpoint), { method: method ?? 'GET', headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, {
        ...answer.headers,
        date: new Date(Date.now() - behind).toUTCString(),
      });
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
