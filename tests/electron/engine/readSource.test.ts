import { appendFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { readSource, type SourceOptions } from '../../../electron/engine/readSource';
import { useTestWorld } from './importFixture';

const world = useTestWorld();
const utf8 = { encoding: 'utf-8' } as const;

async function file(content: string | Uint8Array): Promise<string> {
  const name = path.join(world.folder(), 'file.csv');
  await writeFile(name, content);
  return name;
}

async function read(name: string, options?: SourceOptions): Promise<string> {
  let text = '';
  for await (const chunk of readSource(name, await identifyFile(name), utf8, options)) text += chunk.text;
  return text;
}

describe('the text of a file', () => {
  test('does not depend on the size of the pieces', async () => {
    const text = 'naïve,日本語,😀,\r\n"ü"\n';
    const name = await file(text);
    for (let chunkBytes = 1; chunkBytes <= 40; chunkBytes += 1)
      for (const pieces of [1, 2, 100]) expect(await read(name, { chunkBytes, pieces })).toBe(text);
  });

  test('has no byte order mark', async () => {
    expect(await read(await file('\uFEFFa,b\n'), { chunkBytes: 1 })).toBe('a,b\n');
  });

  test('shows bytes that are no UTF-8 as U+FFFD, and a torn last character too', async () => {
    expect(await read(await file(new Uint8Array([97, 0xe9, 98])))).toBe('a\uFFFDb');
    expect(await read(await file(new Uint8Array([97, 0xe2, 0x82])), { chunkBytes: 1 })).toBe('a\uFFFD');
  });

  test('comes with its place in the file, and its bytes can be seen on the way', async () => {
    const name = await file('abcdefg');
    const seen: number[] = [];
    const places: (readonly [number, number])[] = [];
    const onBytes = (bytes: Uint8Array): void => {
      seen.push(...bytes);
    };
    for await (const chunk of readSource(name, await identifyFile(name), utf8, { chunkBytes: 3, onBytes })) {
      places.push([chunk.startByte, chunk.endByte]);
    }
    expect(places).toEqual([
      [0, 3],
      [3, 6],
      [6, 7],
    ]);
    expect(Buffer.from(seen).toString()).toBe('abcdefg');
  });

  test('ends in silence when the signal says stop', async () => {
    const name = await file('abcdefg');
    const stop = new AbortController();
    const texts: string[] = [];
    for await (const { text } of readSource(name, await identifyFile(name), utf8, {
      chunkBytes: 3,
      signal: stop.signal,
    })) {
      texts.push(text);
      stop.abort();
    }
    expect(texts).toEqual(['abc']);
  });
});

describe('a file that is no longer the same', () => {
  const changes: readonly (readonly [string, (name: string) => Promise<void>])[] = [
    ['grew', (name) => appendFile(name, 'more')],
    ['was cut', (name) => writeFile(name, 'ab')],
    ['was touched', (name) => utimes(name, new Date(0), new Date(0))],
    [
      'was replaced',
      async (name) => {
        await writeFile(`${name}.new`, 'abcdefg');
        await rename(`${name}.new`, name);
      },
    ],
  ];

  test.each(changes)('because it %s is noticed while reading', async (_what, change) => {
    const name = await file('abcdefg');
    const reading = readSource(name, await identifyFile(name), utf8, { chunkBytes: 3, pieces: 1 });
    expect((await reading.next()).value).toMatchObject({ text: 'abc' });
    await change(name);
    await expect(reading.next()).rejects.toMatchObject({ failure: { code: 'fileChanged' } });
  });

  test.each(changes)('because it %s is noticed before reading', async (_what, change) => {
    const name = await file('abcdefg');
    const identity = await identifyFile(name);
    await change(name);
    await expect(readSource(name, identity, utf8).next()).rejects.toMatchObject({
      failure: { code: 'fileChanged' },
    });
  });

  test('because it is gone is missing', async () => {
    const name = await file('abcdefg');
    const identity = await identifyFile(name);
    await rm(name);
    await expect(readSource(name, identity, utf8).next()).rejects.toMatchObject({
      failure: { code: 'fileMissing' },
    });
  });
});

describe('what is no file', () => {
  test('is missing, or a folder', async () => {
    await expect(identifyFile(path.join(world.folder(), 'none.csv'))).rejects.toMatchObject({
      failure: { code: 'fileMissing' },
    });
    const name = await file('a');
    await expect(identifyFile(path.join(name, 'below'))).rejects.toMatchObject({
      failure: { code: 'fileMissing' },
    });
    await mkdir(path.join(world.folder(), 'folder.csv'));
    await expect(identifyFile(path.join(world.folder(), 'folder.csv'))).rejects.toMatchObject({
      failure: { code: 'fileIsFolder' },
    });
  });

  test.skipIf(process.platform === 'win32')('or a device', async () => {
    await expect(identifyFile('/dev/null')).rejects.toMatchObject({ failure: { code: 'fileUnreadable' } });
  });
});
