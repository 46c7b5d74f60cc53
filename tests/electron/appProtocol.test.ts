import { describe, expect, test } from 'vitest';
import { createAppProtocol } from '../../electron/appProtocol';

const files = new Map([
  ['/page/index.html', '<meta name="csp-nonce" content="__CSP_NONCE__"><p>__CSP_NONCE__</p>'],
  ['/page/assets/index.js', 'export {};'],
  ['/page/assets/index.css', 'a{}'],
  ['/page/notes.md', 'not for the page'],
  ['/secret.html', 'secret'],
  ['/page-two/index.html', 'secret'],
]);

function createAnswer() {
  let load = 0;
  const asked: string[] = [];
  const answer = createAppProtocol({
    root: '/page',
    readFile: (file) => {
      asked.push(file);
      const text = files.get(file);
      return text === undefined
        ? Promise.reject(new Error('ENOENT'))
        : Promise.resolve(new TextEncoder().encode(text));
    },
    nonce: () => `nonce${String(++load)}`,
  });
  return { asked, get: (url: string, method = 'GET') => answer({ url, method }) };
}

describe('createAppProtocol', () => {
  test('serves the page with a policy whose nonce is new for every load', async () => {
    const { get } = createAnswer();
    const [first, second] = [await get('app://backfill/'), await get('app://backfill/index.html')];
    expect(await first.text()).toBe('<meta name="csp-nonce" content="nonce1"><p>nonce1</p>');
    expect(first.headers.get('Content-Security-Policy')).toContain("'nonce-nonce1'");
    expect(second.headers.get('Content-Security-Policy')).toContain("'nonce-nonce2'");
    expect(first.headers.get('Cache-Control')).toBe('no-store');
  });

  test('the policy lets nothing in but the page itself', async () => {
    const { get } = createAnswer();
    const policy = (await get('app://backfill/')).headers.get('Content-Security-Policy');
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-nonce1'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ]);
  });

  test.each([
    ['app://backfill/assets/index.js', 'text/javascript; charset=utf-8'],
    ['app://backfill/assets/index.js?v=1', 'text/javascript; charset=utf-8'],
    ['app://backfill/assets/index.css', 'text/css; charset=utf-8'],
    ['app://backfill/', 'text/html; charset=utf-8'],
  ])('%s is served as %s, not to be guessed otherwise', async (url, type) => {
    const response = await createAnswer().get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  test.each([
    'app://backfill/%2e%2e/secret.html',
    'app://backfill/%2e%2e%2fsecret.html',
    'app://backfill/assets/..%2f..%2fsecret.html',
    'app://backfill/..%5csecret.html',
    'app://backfill/%2e%2e/page-two/index.html',
    'app://backfill//secret.html',
    'app://backfill/C:/secret.html',
    'app://backfill/index.html%00.html',
    'app://backfill/%ff.html',
    'app://other/index.html',
    'app://backfill.evil/index.html',
    'http://backfill/index.html',
    'file:///page/index.html',
    'app://backfill/missing.js',
    'app://backfill/notes.md',
    'app://backfill/assets',
    'app://backfill/assets/',
  ])('%s does not exist', async (url) => {
    const { get, asked } = createAnswer();
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(asked.filter((file) => !file.startsWith('/page/'))).toEqual([]);
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await createAnswer().get('app://backfill/', method)).status).toBe(405);
  });
});
