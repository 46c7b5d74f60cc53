import { describe, expect, test } from 'vitest';
import { mayLoad } from '../../electron/mayLoad';
import { pageAddress } from '../../electron/pageAddress';

const app = { kind: 'app', origin: 'app://backfill', url: 'app://backfill/' };

describe('pageAddress', () => {
  test('is our own page without a development server', () => {
    expect(pageAddress(false, undefined)).toEqual(app);
    expect(pageAddress(false, '')).toEqual(app);
  });

  test.each(['http://127.0.0.1:5173/', 'http://localhost:5173', 'http://[::1]:5173/'])(
    'is %s while developing',
    (url) => {
      const { origin } = new URL(url);
      expect(pageAddress(false, url)).toEqual({ kind: 'devServer', origin, url: `${origin}/` });
    },
  );

  test('never is a development server in a packaged app', () => {
    expect(pageAddress(true, 'http://127.0.0.1:5173/')).toEqual(app);
  });

  test.each([
    'https://127.0.0.1/',
    'http://192.168.1.2:5173/',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'file:///tmp/page.html',
    'not an address',
  ])('never is %s', (url) => {
    expect(pageAddress(false, url)).toEqual(app);
  });
});

describe('mayLoad', () => {
  const page = pageAddress(false, undefined);
  const server = pageAddress(false, 'http://127.0.0.1:5173/');

  test.each(['app://backfill/assets/index.js', 'data:image/png;base64,AA==', 'devtools://devtools/x.js'])(
    'our page may load %s',
    (url) => {
      expect(mayLoad(url, page)).toBe(true);
    },
  );

  test.each([
    'https://api.segment.io/v1/batch',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'no address',
  ])('our page may not load %s', (url) => {
    expect(mayLoad(url, page)).toBe(false);
  });

  test('while developing only the server and its socket are added', () => {
    expect(mayLoad('http://127.0.0.1:5173/main.tsx', server)).toBe(true);
    expect(mayLoad('ws://127.0.0.1:5173/', server)).toBe(true);
    expect(mayLoad('http://127.0.0.1:5174/', server)).toBe(false);
    expect(mayLoad('wss://127.0.0.1:5173/', server)).toBe(false);
    expect(mayLoad('https://example.org/', server)).toBe(false);
  });
});
