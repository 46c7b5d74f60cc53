import { createHash } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { hashFile } from '../../../electron/engine/hashFile';
import { readUnpacked, type UnpackedOptions } from '../../../electron/engine/readUnpacked';
import type { Packing } from '../../../shared/model/dialect';
import { zipOf, type ZipPart } from '../../support/zipOf';
import { orders, useTestWorld } from './importFixture';

const world = useTestWorld();
const text = orders(20_000);
const gzip: Packing = { kind: 'gzip' };
const zip: Packing = { kind: 'zip', entry: 'a/orders.csv' };
const around: readonly ZipPart[] = [
  { name: 'before.txt', content: 'before' },
  { name: 'a/', content: '' },
  { name: 'a/orders.csv', content: text },
  { name: 'after.txt', content: 'after'.repeat(1000) },
];

async function file(content: Uint8Array): Promise<string> {
  const name = path.join(world.folder(), 'packed');
  await writeFile(name, content);
  return name;
}

async function read(name: string, packing: Packing, options?: UnpackedOptions): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const { bytes } of readUnpacked(name, await identifyFile(name), packing, options)) {
    pieces.push(Buffer.from(bytes));
  }
  return Buffer.concat(pieces).toString();
}

const good: readonly (readonly [string, Packing, Buffer])[] = [
  ['gzip', gzip, gzipSync(text)],
  ['gzip in several parts', gzip, Buffer.concat([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))])],
  ['gzip that is filled up with zeros', gzip, Buffer.concat([gzipSync(text), Buffer.alloc(100_000)])],
  ['zip', zip, zipOf(around)],
  ['zip of stored files', zip, zipOf(around.map((part) => ({ ...part, method: 0 })))],
  ['zip with the sizes of large files', zip, zipOf(around.map((part) => ({ ...part, zip64: true })))],
];

describe.each(good)('%s', (_, packing, content) => {
  test.each([1000, undefined])('is unpacked, in pieces of %s bytes', async (chunkBytes) => {
    expect(await read(await file(content), packing, { chunkBytes })).toBe(text);
  });

  test('shows all bytes of the file in their order', async () => {
    const name = await file(content);
    const hash = createHash('sha256');
    const options: UnpackedOptions = { onBytes: (bytes) => hash.update(bytes) };
    expect(await read(name, packing, options)).toBe(text);
    expect(hash.digest('hex')).toBe(await hashFile(name, await identifyFile(name)));
  });

  test('tells how far it has come', async () => {
    const name = await file(content);
    const identity = await identifyFile(name);
    let last = 0;
    let pieces = 0;
    for await (const { startByte, endByte } of readUnpacked(name, identity, packing, { chunkBytes: 5000 })) {
      expect(startByte).toBe(last);
      expect(endByte).toBeGreaterThanOrEqual(startByte);
      expect(endByte).toBeLessThanOrEqual(identity.size);
      last = endByte;
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(3);
    expect(last).toBeGreaterThan(identity.size * 0.3);
  });

  test('ends in silence when the signal says stop, and when nobody asks for more', async () => {
    const name = await file(content);
    const identity = await identifyFile(name);
    const stop = new AbortController();
    let pieces = 0;
    for await (const piece of readUnpacked(name, identity, packing, {
      chunkBytes: 500,
      signal: stop.signal,
    })) {
      expect(piece.bytes.length).toBeGreaterThan(0);
      pieces += 1;
      stop.abort();
    }
    expect(pieces).toBe(1);
    for await (const piece of readUnpacked(name, identity, packing, { chunkBytes: 500 })) {
      expect(piece.bytes.length).toBeGreaterThan(0);
      break;
    }
  });

  test('is no longer read when the file has changed', async () => {
    const name = await file(content);
    const identity = await identifyFile(name);
    await appendFile(name, 'x');
    const pieces = readUnpacked(name, identity, packing);
    await expect(pieces.next()).rejects.toMatchObject({ failure: { code: 'fileChanged' } });
  });
});

const whole = gzipSync(text);
const packed = zipOf(around);

describe('a broken file is told', () => {
  const broken: readonly (readonly [string, Packing, Buffer, object])[] = [
    ['gzip that ends too early', gzip, whole.subarray(0, -10), { code: 'fileDamaged' }],
    ['gzip that ends in its head', gzip, whole.subarray(0, 5), { code: 'fileDamaged' }],
    ['gzip with another content', gzip, flipped(whole, whole.length - 6), { code: 'fileDamaged' }],
    [
      'gzip with something else behind',
      gzip,
      Buffer.concat([whole, Buffer.from('text')]),
      { code: 'fileDamaged' },
    ],
    [
      'gzip with something else behind zeros',
      gzip,
      Buffer.concat([whole, Buffer.from('\0\0text')]),
      { code: 'fileDamaged' },
    ],
    ['zip that ends too early', zip, packed.subarray(0, -100), { code: 'fileDamaged' }],
    ['zip with another content', zip, flipped(packed, 4000), { code: 'fileDamaged' }],
    ['zip of another file', zip, zipOf([{ name: 'b.csv', content: text }]), missing()],
    ['zip with a password', zip, changed({ encrypted: true }), { code: 'zipEncrypted' }],
    ['zip packed in another way', zip, changed({ method: 14 }), { code: 'zipMethodUnknown' }],
    ['zip with another checksum', zip, changed({ crc: 1 }), { code: 'fileDamaged' }],
    ['zip that holds more than it says', zip, changed({ size: 100 }), { code: 'fileDamaged' }],
    ['zip that holds less than it says', zip, changed({ size: text.length + 1 }), { code: 'fileDamaged' }],
  ];

  test.each(broken)('%s', async (_, packing, content, failure) => {
    await expect(read(await file(content), packing)).rejects.toMatchObject({ failure });
  });

  test('a file that is gone', async () => {
    const name = await file(packed);
    const identity = await identifyFile(name);
    const gone = readUnpacked(`${name}x`, identity, zip);
    await expect(gone.next()).rejects.toMatchObject({ failure: { code: 'fileMissing' } });
  });
});

test('a few bytes that unpack to very many take no memory', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, 'a,b\n'));
  const name = await file(bomb);
  let largest = 0;
  let length = 0;
  for await (const { bytes } of readUnpacked(name, await identifyFile(name), gzip)) {
    largest = Math.max(largest, bytes.length);
    length += bytes.length;
  }
  expect(length).toBe(200_000_000);
  expect(largest).toBeLessThan(200_000);
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

function changed(difference: Partial<ZipPart>): Buffer {
  return zipOf(around.map((part) => (part.name === 'a/orders.csv' ? { ...part, ...difference } : part)));
}

function missing(): object {
  return { code: 'zipEntryMissing', params: { entry: 'a/orders.csv' } };
}
