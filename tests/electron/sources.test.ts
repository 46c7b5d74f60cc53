import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSources, type NewSource } from '../../electron/sources';
import type { WriteKeys } from '../../electron/writeKeys';
import { createTestLog } from './support/log';
import { temporaryFolder } from './support/temporaryFolder';

const key = 'abcdEFGH1234ijklMNOP5678qrstWXYZ';
const shop: NewSource = { name: 'Shop', endpoint: { kind: 'segment', region: 'eu' }, writeKey: key };

function createKeyStore(kept: boolean): WriteKeys {
  return {
    areKept: () => Promise.resolve(kept),
    seal: (text) => Promise.resolve(Buffer.from([...text].reverse().join('')).toString('base64')),
    unseal: (sealed) => Promise.resolve([...Buffer.from(sealed, 'base64').toString()].reverse().join('')),
  };
}

async function create(writeKeys = createKeyStore(true), folder?: string) {
  const where = folder ?? (await temporaryFolder());
  let ids = 0;
  const log = createTestLog();
  const sources = createSources({ folder: where, writeKeys, newId: () => `s${String(++ids)}`, log });
  return { sources, log, folder: where, text: () => readFile(path.join(where, 'sources.json'), 'utf8') };
}

test('a source is known by name, endpoint and masked key', async () => {
  const { sources } = await create();
  const added = {
    id: 's1',
    name: 'Shop',
    endpoint: shop.endpoint,
    maskedKey: 'abcd****WXYZ',
    kept: 'system',
  };
  expect(await sources.add(shop)).toEqual({ ok: true, value: added });
  expect(await sources.list()).toEqual([added]);
});

test('its key reaches the sender after a restart, and stands nowhere in clear', async () => {
  const { sources, folder, text, log } = await create();
  await sources.add({ ...shop, writeKey: `  ${key}\n` });
  expect(await text()).not.toContain(key);
  expect(log.lines).toEqual([]);
  const restarted = await create(createKeyStore(true), folder);
  expect(await restarted.sources.credentials('s1')).toEqual({
    ok: true,
    value: { name: 'Shop', endpoint: shop.endpoint, writeKey: key, maskedKey: 'abcd****WXYZ' },
  });
  expect((await restarted.sources.list())[0]?.kept).toBe('system');
});

test('without a key store the key lasts for the session, never touches the disk, and is told lost after it', async () => {
  const { sources, folder, text } = await create(createKeyStore(false));
  expect(await sources.add(shop)).toMatchObject({ ok: true, value: { kept: 'session' } });
  expect(await sources.credentials('s1')).toMatchObject({ ok: true, value: { writeKey: key } });
  expect((await sources.list())[0]?.kept).toBe('session');
  expect(await text()).not.toContain(key);
  expect(await text()).not.toContain('sealedKey');

  const restarted = await create(createKeyStore(false), folder);
  expect(await restarted.sources.list()).toMatchObject([{ name: 'Shop', kept: 'lost' }]);
  expect(await restarted.sources.credentials('s1')).toEqual({
    ok: false,
    failure: { code: 'writeKeyMissing', params: {} },
  });
});

test('a key that the system cannot open any more is told lost', async () => {
  const { sources, folder } = await create();
  await sources.add(shop);
  const reset = await create({ ...createKeyStore(true), unseal: () => Promise.resolve(undefined) }, folder);
  expect((await reset.sources.list())[0]?.kept).toBe('lost');
  expect(await reset.sources.credentials('s1')).toMatchObject({ failure: { code: 'writeKeyMissing' } });
});

test.each([
  ['', 'writeKeyEmpty'],
  ['abcd efgh1234', 'writeKeySpaces'],
  ['abcd!efgh1234', 'writeKeyCharacters'],
  ['abc', 'writeKeyLength'],
])('the key %j is refused as %s, and nothing is kept of it', async (writeKey, code) => {
  const { sources, text } = await create();
  expect(await sources.add({ ...shop, writeKey })).toMatchObject({ ok: false, failure: { code } });
  expect(await sources.list()).toEqual([]);
  await expect(text()).rejects.toThrow('ENOENT');
});

test.each(['http://example.org', 'ftp://example.org', 'example.org'])(
  'the address %s is refused, so that no key ever travels in clear',
  async (url) => {
    const { sources } = await create();
    const added = await sources.add({ ...shop, endpoint: { kind: 'custom', url } });
    expect(added).toMatchObject({ ok: false, failure: { code: 'endpointNotAllowed' } });
    expect(await sources.list()).toEqual([]);
  },
);

test('sources added at the same time are all kept', async () => {
  const { sources } = await create();
  await Promise.all(['A', 'B', 'C', 'D'].map((name) => sources.add({ ...shop, name })));
  expect((await sources.list()).map(({ name }) => name).sort()).toEqual(['A', 'B', 'C', 'D']);
});

test('a removed source is gone with its key', async () => {
  const { sources, text } = await create();
  await sources.add(shop);
  await sources.add({ ...shop, name: 'Other' });
  expect(await sources.remove('s1')).toEqual({ ok: true, value: null });
  expect((await sources.list()).map(({ id }) => id)).toEqual(['s2']);
  expect(await sources.credentials('s1')).toMatchObject({ failure: { code: 'sourceUnknown' } });
  expect((await text()).match(/sealedKey/g)).toHaveLength(1);
});

test('what is not there cannot be removed or used', async () => {
  const { sources } = await create();
  expect(await sources.remove('s9')).toMatchObject({ failure: { code: 'sourceUnknown' } });
  expect(await sources.credentials('s9')).toMatchObject({ failure: { code: 'sourceUnknown' } });
});

test('a damaged file is set aside instead of being overwritten', async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'sources.json'), '{"version":1,"sources":[{"id":1}]}');
  const { sources, log } = await create(createKeyStore(true), folder);
  expect(await sources.list()).toEqual([]);
  expect(log.lines).toHaveLength(1);
  await sources.add(shop);
  expect(await readFile(path.join(folder, 'sources.json.corrupt-1'), 'utf8')).toContain('"id":1');
});
