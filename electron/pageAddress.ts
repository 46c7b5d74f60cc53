/** The one page that a window may show, and the only origin whose messages are answered. */
export interface PageAddress {
  readonly kind: 'app' | 'devServer';
  /** As Chromium prints it: no slash at the end. */
  readonly origin: string;
  readonly url: string;
}

export const appScheme = 'app';
export const appHost = 'backfill';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A packaged app only ever shows its own page; in development the page may come from a server on this computer. */
export function pageAddress(isPackaged: boolean, devServerUrl: string | undefined): PageAddress {
  const origin = `${appScheme}://${appHost}`;
  const app: PageAddress = { kind: 'app', origin, url: `${origin}/` };
  if (isPackaged || !devServerUrl || !URL.canParse(devServerUrl)) return app;

  const server = new URL(devServerUrl);
  if (server.protocol !== 'http:' || !loopback.has(server.hostname)) return app;
  return { kind: 'devServer', origin: server.origin, url: `${server.origin}/` };
}
