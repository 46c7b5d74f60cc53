import path from 'node:path';
import type { CustomScheme } from 'electron';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { appHost, appScheme } from './pageAddress';

/**
 * The page comes from a scheme of our own: unlike `file://` it has an origin, sees no other file of the
 * computer, and takes its security policy as a header. To be registered before the app is ready.
 */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, codeCache: true },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const noncePlaceholder = '__CSP_NONCE__';

export interface AppProtocolPorts {
  /** Folder of the built page. */
  readonly root: string;
  readonly readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** A new unguessable text for every page load. */
  readonly nonce: () => string;
}

/** Answers every request of the page. What is not a built file of the page does not exist. */
export function createAppProtocol(ports: AppProtocolPorts) {
  return async function answer(request: {
    readonly url: string;
    readonly method: string;
  }): Promise<Response> {
    if (request.method !== 'GET') return refuse(405);
    const file = fileOf(request.url, ports.root);
    const contentType = file === undefined ? undefined : contentTypes[path.extname(file)];
    if (file === undefined || contentType === undefined) return refuse(404);

    const body = await ports.readFile(file).catch(() => undefined);
    if (body === undefined) return refuse(404);
    if (!contentType.startsWith('text/html')) return new Response(body, { headers: headers(contentType) });

    const nonce = ports.nonce();
    const html = new TextDecoder().decode(body).replaceAll(noncePlaceholder, nonce);
    return new Response(html, {
      headers: {
        ...headers(contentType),
        'Content-Security-Policy': contentSecurityPolicy(nonce),
        // A page out of a cache would carry an old nonce.
        'Cache-Control': 'no-store',
      },
    });
  };
}

/** Undefined for every address that does not name a file inside `root`, however it is written. */
function fileOf(address: string, root: string): string | undefined {
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return undefined;
  const name = decode(url.pathname);
  // Chromium resolves `..` before we see it, unless it is disguised: `%2e%2e%2f` or a backslash.
  if (name === undefined || /[\\\0:]|(^|\/)\.\.?(\/|$)/.test(name)) return undefined;
  const file = path.join(root, name === '/' ? 'index.html' : name);
  return file.startsWith(root + path.sep) ? file : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function headers(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function refuse(status: 404 | 405): Response {
  return new Response('', { status, headers: headers('text/plain; charset=utf-8') });
}
