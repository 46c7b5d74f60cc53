import { describe, expect, it } from 'vitest';
import { readSource, type SourceEntry } from '../../../../renderer/steps/send/readSource';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';
const entry: SourceEntry = { name: 'Shop', place: 'eu', url: '', writeKey };

describe('readSource', () => {
  it('takes a region, and drops the spaces around name and key', () => {
    expect(readSource({ ...entry, name: ' Shop ', writeKey: ` ${writeKey}\n` })).toEqual({
      ok: true,
      source: { name: 'Shop', endpoint: { kind: 'segment', region: 'eu' }, writeKey },
    });
  });

  it.each(['https://proxy.example.com', ' http://127.0.0.1:8080 '])('takes %s as an address', (url) => {
    expect(readSource({ ...entry, place: 'custom', url })).toEqual({
      ok: true,
      source: { name: 'Shop', endpoint: { kind: 'custom', url: url.trim() }, writeKey },
    });
  });

  it.each([
    [{ name: '  ' }, { name: true }],
    [{ place: null }, { place: true }],
    [{ place: 'custom', url: 'http://proxy.example.com' }, { url: 'endpointNotAllowed' }],
    [{ place: 'custom', url: '' }, { url: 'endpointNotAllowed' }],
    [{ writeKey: '' }, { writeKey: 'writeKeyEmpty' }],
    [{ writeKey: 'abcd EFGH 0123' }, { writeKey: 'writeKeySpaces' }],
    [{ writeKey: 'abcd' }, { writeKey: 'writeKeyLength' }],
    [{ writeKey: 'abcdEFGH012345678$' }, { writeKey: 'writeKeyCharacters' }],
  ] as const)('%o has to be corrected', (changes, errors) => {
    expect(readSource({ ...entry, ...changes })).toEqual({ ok: false, errors });
  });

  it('names everything that has to be corrected at once', () => {
    expect(readSource({ name: '', place: null, url: '', writeKey: '' })).toEqual({
      ok: false,
      errors: { name: true, place: true, writeKey: 'writeKeyEmpty' },
    });
  });
});
