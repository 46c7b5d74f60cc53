import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks an archive with its permissions; yauzl refuses names that would lead out of `folder`.
 * @param {string} archive
 * @param {string} folder
 * @param {{ strip: string, skip: (name: string) => boolean }} options `strip` is removed from every name
 */
export async function unzip(archive, folder, { strip, skip }) {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith('/') || skip(name)) continue;
    const target = path.join(folder, name.slice(strip.length));
    mkdirSync(path.dirname(target), { recursive: true });
    // The upper half of the attributes is the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
