import { describe, expect, it } from 'vitest';
import { hostOf, segmentHosts } from '../../../shared/segment/endpoints';

const custom = (url: string) => hostOf({ kind: 'custom', url });

describe('hostOf', () => {
  it('knows both of Segment’s regions', () => {
    expect(hostOf({ kind: 'segment', region: 'us' })).toEqual({ ok: true, value: 'https://api.segment.io' });
    expect(hostOf({ kind: 'segment', region: 'eu' })).toEqual({
      ok: true,
      value: 'https://events.eu1.segmentapis.com',
    });
    expect(Object.keys(segmentHosts)).toEqual(['us', 'eu']);
  });

  it.each([
    ['https://collect.example.com', 'https://collect.example.com'],
    [' HTTPS://Collect.Example.com:8443/ ', 'https://collect.example.com:8443'],
    ['https://collect.example.com/v1/batch', 'https://collect.example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/v1', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('takes %s', (url, value) => {
    expect(custom(url)).toEqual({ ok: true, value });
  });

  it.each([
    ['http to another computer', 'http://collect.example.com'],
    ['a name that only begins like this computer’s', 'http://localhost.example.com'],
    ['a number that only begins like this computer’s', 'http://127.0.0.1.example.com'],
    ['a password in the address', 'https://user:secret@example.com'],
    ['a name hidden behind a password', 'http://127.0.0.1@example.com'],
    ['a path that would be lost', 'https://example.com/segment'],
    ['a query', 'https://example.com/?x=1'],
    ['a port that is none', 'https://example.com:70000'],
    ['another scheme', 'file:///etc/passwd'],
    ['no scheme', 'api.segment.io'],
    ['spaces inside', 'https://exa mple.com'],
    ['nothing', ''],
  ])('refuses %s', (_what, url) => {
    expect(custom(url)).toEqual({ ok: false, failure: { code: 'endpointNotAllowed', params: {} } });
  });
});
